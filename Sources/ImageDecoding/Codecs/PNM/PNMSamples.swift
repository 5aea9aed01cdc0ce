extension CodecSample {
    /// A PGM of bytes.
    static let pixmap = CodecSample(
        name: "grey.pgm",
        base64: """
            UDUKNjQgNjQKMjU1Ch8fHx8fHx8fHyYmOTk5OU1NVGdnlJSNeXl5ZmZTU0xfX3KFhYVyclhxcXGFn7Kyn5+MeXmTprm5ppOAk73Q\
            0L0fHx8fHx8fJiYmOTk5OU1UVFRnZ42NjXl5ZmZTU0xMX19yhYWFa2tYcXF5jJ+ysp+MeYCAk6a5uZOAgJO90NC9Hx8fHx8mJiYm\
            OTk5OTlUVFRnZ2eNjY15eWZmTExMTF9ycoV+fmtYWHl5jIyfsrKfjICAk6a5uaaTgICTvdDJox8fHx8mJiYmOTk5OUFUVFRUZ2eN\
            jY15eXlfX0xMTExfcnJ+fn5rWH15eYyfn7KyppOAgJOmubmmk4CAubbJtqMfHyYmJiYmOTk5QUFBVFRUVGdnlI2NeXlfX19MTExf\
            X2trfn5+a1hqeXmMn5+5uaaTgICTprm5ppOAgLm2ybajJiYmJiYmOTk5QUFBVFRUVGdulJSNjXJyX19MTExMWFhrfn5+a2t9anl5\
            jJ+5ubmmk4CAk6a5uaaTgKa5tsm2oyYmJiYmOTlBQUFBQVRUVFuUlJSUhXJycl9fTExMRVhYa35+fpCQfWp5eZOmubm5ppOAgJOm\
            ubmmuaamscnJtqMmJiY5OUFBQUFBQVRUVFuUlJSUlIVycnJfX0xFRUVYa2t+fqSQkH1qgICTprm5pqaTgICTprm5zLmensXJybaj\
            OTk5OUFBQUFBQVRUW4GBlJSUlJSFcnJfX0VFRUVYWGtrpKSkkH19aoCTk6a5uaaTgICAk6bf38WxnrHFycm2ozk5QUFBQUFBQUFb\
            gYGBlJSUlJSUcnJyX1hFRUVFWFiQkKSkpJB9fWqAk6amubmmk4CAk7nM39ixnp6xxcnJtpBBQUFBQUFBQUGBgYGBgZSUlJSUlHJy\
            a1hYRUVFRX19kKSkpJCQfWpxgJOmprm5ppOAprnM2NjFsZ6escXJybaQQUFBQUFBQW6BgYGBgZSUlJSUlJRra1hYWEVFamp9kJCk\
            pKSQkIVxcYCTprm5uaa5pqaxxdjYxbGenrG9ycmjkEFBQUFmbm6BgYGBgYGUlJSUlJSBa2tYWGpqamp9fZCQpKSkmJiFcXGAk6a5\
            39/MuaaescXY2MWxnpeqvcm2qpdBQWZmbm6BgYGBgYGUlJSUlJSUgWtrfX1qampqfX2QkKSkq5iFhXFxgJPM39/MzLGenrHF2NjF\
            qpeXqr3QvaqXZmZuboGBgYGBgYGUlJSUlJSUlJ+QfX19ampqan19kKSrq6uYhYVxl7m5zN/fxbGxnp6xxdjYvaqXl6rQ0L2ql4GB\
            gYGBgYGBgYGBlJSUlLm5sp+fkH19ampqamp9kJirq6uYvaqXl565zMzf2MWxnp6escXQ0L2ql5e90NC9qpeBgYGBgYGBgYGBlJS5\
            ubmysrKfn5B9fWpqamp9fZiYq9DQvb2qnp6euczF2NjFsZ6esaq90NC9qpeqvcnQvaqXgYGBgYGBgYGmubm5ubmysrKfn599fX1q\
            ampqhaq9vdDQ0L3FsZ6enrHF2NjYxbGenqq90NC9qpeXo7bJ0L2xnoGBgYGmpqamubm5ubKysrKyn5+ffX1qapCXl6qqvb3Q0NDF\
            sbGenp6xxdjY2MWxl5eqvdDQvaqQkKO2ydjFnp6mpqampqamubm5srKysrKysp+fmKOjkJCXl5eqvb3Q0NjYxbGxnp6xscXY2Ni9\
            qpeXqr3Q0L2jkJCjtsmyn3l5pqampqamubm5srKysrKyssW9vaqjo5eXl5eqqr292NjYxcWxnp6eubHF2Ni9vaqXl6q90Mm2o5Bq\
            fZCksox5eaampqamubmysrKy2NjY2NC9vb2qqpeXl5eXqqq9xdjY2MXFsZ6mprnFxdDQvaqql5eqtqSkkH1qan2QpJ+MeXmmpqa5\
            ubKy2NjY2NjY2NC9vb2qqqqXl5eXl6qxxcXY2NjFxbmmpqa5vb3Q0L2ql3FxfZCkpJB9amp9kKSfjICAubnf39jY2NjY2NjY0NDQ\
            vb29qqqql5eXl7GxxcXY2NjYxbm5pqamub3Qq6uYhXFqfX2QpKSQfWpqkKSkppNaWt/f2NjY2NjY2NjQ0NDQvb29vaqjl5eXl56x\
            scXF2NjY38y5uYCAgJOYq6urmH1qan2QpKSkkH1qWGt+foFuWm7Y2NjY2NjY2NjQ0NDQ0L29vaOjo5eXnp6esbHFxdjfuaamk4CA\
            gJOTmKurq5B9amp9kKR+a1hFRVhrfn6Bblpu2NjY2NjY2NDQ0NDQ0L29trajo6Oenp6enoyMn5+5ubmmppOAgICTk5irpJCQWEVF\
            WGt+fmtYRUVYa36FgW5abtjY2NjY0NDQ0NDQ0NC9trajo6NqeXl5eYyMn6a5ubm5pqaTgICAk4Frfn5rWFhFRVhrfn5rWEVFWHKF\
            YFs1NUjY2NjY0NDQ0NDQ0NC2kJCQfX19anl5eXmMk6amubm5uaZublpaWm6Ba35+a1hFRUVYa35+azIfJjlNYGBINTVI2NjQ0NDQ\
            0Kurq6SQkJCQfX19fWp5eXl5k5OmgZSUlIGBbm5aWlpugX5+fmtYRUUfMkVYWEUyJiY5TWBNSDU1SKurq6urq6urq6SkkJCQkH19\
            fWpqU1Nabm5ugYGUlJSBgW5aWlpubnlYWFhFMh8fMjJFWFhNOSYmOU1gTUg1NUirq6urq6urpKSkkJCQkFhYWFhFRVpaWm5ugYGU\
            lJSUgYFuNTU1QUFUWFhYRTIfHzJFWGBgTTkmJk1gYFRINTVIq6urq6ukpH5+a2tra2tYWFhFRUVaWlpuboGBbm5ubltISDUuLkFU\
            VFhYRUUyHx8yRWBgTTkmJjlNZ2dUSDUuVIWFhYV+fn5+a2tra2tYWFhYRUUfNTVISEhbW25ubm5bSEguLi5BVFRYWEUyMh8fOU1g\
            YE05JiZBVGdneWZTZnmFhX5+fn5+a2tra2tFMjIyMh8fJjU1SEhbW1tubm5bW0FBLi4uQVRnWFhFMjImJjlNYGBNX0xTZnmNjXlm\
            U2Z5fn5+flhYRUVFRUVFMjIyMh8mJiY1NUhIW1tubm5uVFRBLi4uQUFUYFhYRTJMTExfcoWFcmZTU2Z5jY15ZlNmeVhYWFhYRUVF\
            RUVFRTIyMjkmJiYmNUhISFtbbm5uZ1RUQS4uLmZfcoV+fnJfTExMX3KFjXlmU1Nmn7Kypnl5jJ9YWFhFRUVFRUVFRTIyMjkmJiYm\
            JjVISEhbW25njY15ZmZTU0xfX3KFhYVyX0xMX1+YsrKfjHl5jJ+5uZN5eYWYRUVFRUVFRUVFRTIyOTk5JiYmJiZabm6BgY2NjY15\
            eWZmU0xMX3JyhauYmIVxcYWfsrKyn4x5eZOmuaaTl5eqvUVFRUVFRUVFRUU5X19fTExMTExTbm5ugXmNjY2NeXmMhXFxcYWYmKur\
            mIWFcXmMn7Kyn8WxnqbM39/MuZeXqtBFRUVra2tra2tfX19fX0xMTFNTU25uZp+fsrKysp+YhXFxcYWFmKukq5iFqp6escXY2MWx\
            pqa5zN/fzLmXl6rQa2tra2tra3JfX19fX0xxeXl5eXmMjJ+fn7KysrKYhYVxcZeqqrbJydC9sZ6enrHF2NjMuaamuczf38y5l5e9\
            0Gtra2uQmJiFhYWFhYVxeXl5eXmMjIyfn9jY2NC9vaqql5eXo6O2ycnYxbGenp6xxdjfzLmmprnM39/MuZeqtsmQkJCQmJiFhYWF\
            hYV5eXmenp6esbGxxcXY0NDQvb2qqpeXkKO2tsnJ2MWxnp6xsczf38y5pqa5prm5ppNqfZCkkJCYmIWqqqqqqrGenp6enp6enrmx\
            xcXF0NDQ0L29qpeQkJCjtrbJycXFsZ6ek6amubmmk4CAk6a5uaaAan2QpKqqqqqqqqqqqrGxnp6enp6eprm5scW90NDQ0NC9qqOQ\
            kJCjfZCkpKSfjIx5gJOmubm5ppOAgJOBlJRuWkVYa36qqqqqqqqqsbGxnp6enp6mpqa5uaq9vdDQq6uYmH19ampqfX2QpKSkn4yT\
            gIBugZSUgYFuWlpugZSBblNFWGt+qqqqqqqxsbGxnp6enp6mgICTk5OYmJirq6urkJB9fWpqan1Ya35+foFuWlpaboGUlIFuWlpu\
            gW5uVEEuHzJFWKqqqqqMjIyMeXl5eYCAgICAk5OTmJirq4V+fmtrWFhFRUVYa2t+fn6BblpaNUhbbm5bSDU1SFtnZ1RBLh8yWFiF\
            hYyMjIyMeXl5gICAgFpaWm5ubnJyhYV+fn5rWFhFRUVFMkVFWFhFW0g1NTVIW25uW0g1NUhUZ2dUQS4fMlhYjIyMZmZmU1NTWlpa\
            WlpaWm5uboFycn5YWFhFRTIyHx8fMjJFWFhYTVtINTVISFtubltINS5BVGdnVEEuH0VYfmZmZmZmU1NaWlpaNTU1NTVISEhbRVhY\
            WFhYRUUyMh8fHzIyRVhgYE1ISDU1SFtbbm5bQVNTZnmNjXlmTFhrfn5BQUEuLjU1NTU1NTU1NTVISEhbW0VYWFhYWEVFMjIfHx8y\
            Mk1gYGBNbm5aWm6BlJSUeWZTU2Z5jY1yX0x9kKurLi4uLjU1NTU1NTU1NTU1SEhIW1tFWFhYWEVFMlhFRUVFWHJyhYWFcm5aWlpu\
            gZSNn5+MeXmMn6urhXFxhZirqy4uNTU1NTU1NTU1NTU1SEhuboF5fn5+fn5ra1hYRUVFTF9ycqurq5iTgICAk5+ysp+MeXl5jJir\
            vaqXl6q90L01NTU1WlpaWlpaWlpaWm5ubnl5eX5+fn6kkJB9fWpxcYWFmKurq5ifk4CAgLHF2NjFsZ6eqr3Q0L2ql5eqvdC9Wlpa\
            WlpaWlpaWlpagJOTjIyfn5+kpKSkpJCQfX1xcXGqqr3Q0NjFxbmmnrGxxdjYxbGXl6q90NC9qpeQqr3QvYCAgICAgICAgICAgICT\
            jIyfn5/YycnJyba2o6qXl5eXqqq92NjYxbGxnp6xxcXY2MWql5eqvdDQvaOQaoWrsp+AgICAgICApqampqaxsbGxxcXF2MnJycm2\
            vaqql5eXl6q9xdjY2MWxsZ6escXY2KuYhXFxhZirpJB9amqfsrKfpqampqampqampp6xsbGxxcXFxdDJycnJvb2qqpeXl6qxxZ+y\
            srKfjHl5eYyfq6urmIVxcYWYfn5rWEVYeY2Neaampqampqampp6esbGxscXFvdDQpKSrmJiYhYVxcXmMjJ+ysrKfn5NTU1NmcoWF\
            cnJfTExYa35+a1hFWFRnZ1SmpqampqameXl5jIyMjJ+YmJirq6urq5iYhYVMTFNTZmZ5jY2NgYFuU1NMX3KFhU05Jh8fMkVYWDIf\
            HzJUZ2dUgICAgIB5eXl5jIyMjGZycnKFhYWFhYVycl9fU1NTU2Z5VGdubltISCYmOTlNYGBNOR8fMkVYWEUyHx8yVGduSFpaWlpT\
            U1NTZmZmZl9ycnJyhYVgYGBNTU1BQS4uLi5BVFRubm5bSEgmJjlNTWBgRTIfHzJFWFhFMh8fWIGUgW4=
            """,
        answers: """
            pdq/full original 856aa7eb5fca8fd5628a8e950f9aa2144bbfb63a4a31ba3d163bb6322ce04982 100
            pdq/full rotate90 d554d45e48169d0316a308013efc097e7a830bfcc0fee803ead8ea6feacdab47 100
            pdq/full rotate180 d03f0d410a9f257f37df253f5acf08be0aea1c901f641497436e1c9879b5e328 100
            pdq/full rotate270 88017df41c03778963e6a39b2aa9a3d42bd6a55795ab42a9bfad40c5bf9801ed 100
            pdq/full flipX 856a58145fca702ae28a706a1f9a5deb5fbf49c54a3945c2163b49cd2ce0b67d 100
            pdq/full flipY d03fe0be029fda8037dfda000acf91410aeac36f0b64e368436ee36779b51c97 100
            pdq/full flipPlus1 d55428a14956205c36b3f64e7ffcf2817e83f002c0fe17fcead81590eacd54b8 100
            pdq/full flipMinus1 8001820b1c038a7663e65c742aa95c2b2bd65aa895abbd56bf8dbf3abf98fe12 100
            pdq/fast original 856aa7eb5fca8fd5628a8e950f9aa2144bbfb63a4a31ba3d163bb6322ce04982 100
            pdq/fast rotate90 d554d45e48169d0316a308013efc097e7a830bfcc0fee803ead8ea6feacdab47 100
            pdq/fast rotate180 d03f0d410a9f257f37df253f5acf08be0aea1c901f641497436e1c9879b5e328 100
            pdq/fast rotate270 88017df41c03778963e6a39b2aa9a3d42bd6a55795ab42a9bfad40c5bf9801ed 100
            pdq/fast flipX 856a58145fca702ae28a706a1f9a5deb5fbf49c54a3945c2163b49cd2ce0b67d 100
            pdq/fast flipY d03fe0be029fda8037dfda000acf91410aeac36f0b64e368436ee36779b51c97 100
            pdq/fast flipPlus1 d55428a14956205c36b3f64e7ffcf2817e83f002c0fe17fcead81590eacd54b8 100
            pdq/fast flipMinus1 8001820b1c038a7663e65c742aa95c2b2bd65aa895abbd56bf8dbf3abf98fe12 100
            phash/imagehash original 83a103276e5ede2e -
            dhash/imagehash original cfde9031276e4cc9 -
            ahash/imagehash original 070fffd001bf006c -
            """)
}
