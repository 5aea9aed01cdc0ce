#if TIFF
    extension CodecSample {
        /// A TIFF of strips with LZW.
        static let stripsTIFF = CodecSample(
            name: "strips.tif",
            base64: """
                SUkqALwKAACAB+BQOCQWDQcPl+BF+FQyEw2Gp+ExIvxJPt8PxeMt8vt+OR6Kp+QyORRWGRSUQ+GSuTR2GRyXS2Sw6MwqRTWTJ+dN\
                +dzqfT6QxmLSKLzueR6ixeKxilUWP0+lwqEVOC1KrRCH1mKxOhV2NV+OU2w0SiSeT1ytw6WSySzC3Waa1m4zedSGfTyk0CdV6mWG\
                8UjAUuNxul0qQSClVSD1aFwusWrH0O+YOwVGm2SZWfIVq2WaYxwP6Cb5uvZif0m8XqLX3Cxej0ed4LK06O0+ExjFQPGQnHZzfXvg\
                ZKwYSxSTTWvH8mVyW2wrQaLIwLg3bT3+f37KX6ja7UbLWYDQ33b1Pd+Xk1m6TbhcLxYa/caW8jz/KTXHn86bViM9Kh9Tru4v7vOI\
                v7Xu64b3I0jzBo63TGt5B6rt8hz0tLCrhsOqDLs85EJIgzabvu0L8rirb9tK/0CsA2MDu1ADYLEwcMQS8UGQc8rew/EcKODCsMNr\
                H6QMy+K1w63kcxFJDRMlEqJRO1EUxe7DZwJADYwVK6Ptc8MFtxCEcKxHcdPVCyJR9MyoSEmciLVGz0RHEKeQrJjpNZJ8qwM9sWsA\
                2EMNDMqeyxLkjPnMS5x09c/I6kUzyBNDmPpL0vSPEE/z8rq0ybTL3ztFUYRY1qPVDFVFUS61Ao1BjzzDQ1WL2nlFVhRlZUfIaVzb\
                SUwMlONdyWlMTLEnsXTw7Koz3UVX15UtAIxBSNNC3lV2jQ9Y0XatG2vM1aNG/UbyMlNXUrOMeTmuc9O3TspWYp7XT2ntSV5RSnXU\
                wdn0LaScWRa182wqFZxGzaaN3TKuR5ZNxV7e09Sg7tAsPZbuKLd8/3i20FRqjF7Pylq3X1jtY37kEgWtEj9YHX60URgz+rq+sd4V\
                dlRNc2st3zeWIXzSy3vdLj8TFIWOWpoNkZDWUs1hElfZNgdMR7cLMMzVrtWPUMXYlZWbKRiM4JfYr3pdETPOboWPX3ot+ZEn+UK5\
                k+T6ZcFlVhllHvsl916nUecXhU0CqVr77pdH2+vvsnCbHj+z3brLTp9tW2aVgj+7K0y3yS51FyhY93ZVq7Xx/wT8RE93PcosPDcl\
                02QWFrLrcXxmmcc6W1Lquuh9GqO/ac2sq3brXc2Rrvbb9rmdsR0iTdP5Fq9VhfV2D1vZ8bx7942y2iU3vPfYf3nsVL4Hi65ysGRm\
                8Pb15wvWfR5m+fR53n9fkzcb/nT30Z3urb17X12r8P6Qz0hAmMHiSwT1nJd1gvsU4ws1EB4GPPLaeNZ8EWtkuOKmdm7HYCrUaw+t\
                8D8nvNefjAA8b4zUo8P/AuFDiX9QpganhriqX4ugg9BR/qwoFv3Ymw6DaK3jNgf6zNVEIXpq6T+WQ0sDX0w2gRCpqpxXPvCcq/x4\
                bUoFHWfuup3Te3gw9fnAVS7jyttvNVEeFMVVzvqeW9V8sL2txRLexR/MF2tLzSxFmD8a0kHpjC06L7sYhldYPEYsDmGpvLkMnta8\
                To3xchkS95Te5DRzZmw1uzIm4tzLo7KPhe1yREUtDw8ZtW7yHjQ2aRUa2LyNSSx2BcTGqJnOygN2jHm5R+W/Hxg7ayKJvdAosl5t\
                26ylmEzKUz15fwwgBDJ7McINrolAp9YDhZORgk8dAuRjEJyql9DCYMpI0tme+p6AMoX4y4Ym7N1rzIDoCSma1aickbzZiittNs8m\
                /zbgDN2VznZwMhnFOSCCmVEToP9Gd1U60WSyaOiGejATGz2l6tyh7Gi3FciEc+fcxHrNnK+ohpknaBuTgPKU2Jn6AGfZHQyiSuG6\
                R5IaYsiNJznQiSTCpxDRnJJkj7R9pVIXquaaIvqNlJ2gEgnnSsqSDkmxCSbUlCFMVUy7glMk8L56rNWhMr16MfqPyLkc4dbKsZjz\
                jM/V9Z1TEHEGYFTQ3FUjzFoYxVKi5znkumk3SFItDkIVkkWvqjbZZf1TpcZOwVTSEFSqXCKqJWkbEUrIRamcEq6VXYNRFVq/zzqR\
                KtXyNlfmaR0TLDKmimUxnArQiapxBLEWKrjYyp9cDKWQsKauNltY3MZVYwCpBBoYxuXDHS0EbpbHStKau0at61WwsWmy19prYkyI\
                mScolXrb2DXvYazRVCpW9OfLi4EXprPSLpcas9XK02vLTY8lRkbpRqdmZo5l05VHPuO7Bti3bUq3u3VS7rObvpXOETa4arbjMXvM\
                l+9b1CYpqJSTK+SGjmXRJJRetmA7xYHnjfpB0bWDX/KZgG+ytMFUqJYh05dtb308ulC2jpQkUYVxDhbDE9cNKRw5b9LcTiy3Qo+f\
                JsUb01HKLXLMvM6EnH/MDi2970MY5NuxNgx+NZsV9cPKegi2i0IebDZ0+DLWNFkhYT8oJ01OSgg8U3GWTrzH0t1XnH9X1X5WLGST\
                OllycmYX23IuF40UPtc1b9mDMU+weMRha3CFM2IczbiqstBcwwlKBl5QxmZZsSJG9SDMkHmrviwsZzOg2eoZ0OxnROilD06yvA7R\
                +YmoIUq9CSLDgpzRwe2xXTpr5C6gdDqKy+R8tppz3cVMh8Hnz7jVWW28yNYVVd7eCR6Lp+XAizKPUENMc14oJsDYFOnNvJlbtF20\
                T8OQjgFcDP+mZH7U1s+R1aKZnuQk+evS+b9Gsc2dvdvSWYWTFjxfSqb4ty45isypUFBkAzQSougym8E471trw6lEON8JlqCwyv8I\
                LA4UsW29ZJqsx20gSnddNCkzVjUHS3iFXuIvc27xSz62I1Vhzi09pNw23TmKE5NYlYKcT4nJnCnExyKJuSRynLlOeW3+WJIrVNdu\
                P1bbbVJEE2qTTI5Wv3n03GPs0tkyZB9iZgcQ6bVlCyeelvXoJYCKGiLd8n1d1SisyJV2fZzZG7nLslYCRMg+ISaTTd/1R2aIPP96\
                q0upSo312UjYDtPaGwXd+6K77tfy8mHy5x+75TTYi2r4Nq6tXzwmVFX6Ywpfe85i6lYwrbRbydvvI+OqZaU9vXfMdgNBr/LFXaie\
                qrZfNSvj8YMmN2eT1O/7WkO395BXdwTRMovbjrHitup9FVb4z3nwPH++i99jxtyLD+p8/lnqs+eeSWwipj56m8gkqiI0fJvpf4fX\
                xv9v+Pppr4amziOF6avQdXc8cW6enQgMVg0kUe0qVe+s+4/k9Uka5WvkuqvCsyvwM6Y2loOY8ERahQjGqyOobikYhodtAW/DBG/6\
                5U5mwmvmcsTk5q0nAMmkzAnYO+ji2ab0juc+ikdEMTBI93B24AvczA2K5wlymml0Z8fmX4gYkmWYlYjMXe1DBsi4mBByNFAwlioT\
                Cu/U0cOuNe8i7Mm5AgxQbsf0nefw2+guihCOcCoqgiJQg0cZCxCsw85e28fYT3C652kZBwioiUgxDKnU3mZ8zwf3CIZOgMyK5ckp\
                DvESrqiWWXCU7oOK2QgmY4yKgRA23kOrAs2CJwzwssocmy+hERDlEXCWbgckhSWwdy6a1aWnAEiQfcVQwavi4exEt0ogsHE+wEQO\
                ItEVDlA47HAA7Squ2ybmYBDawcvczmd+uWl2xO0arc9O6+xgvy9TF2P3DgyVEw7+3m846NGeQ2TXFkwkyMQvFKTgRsOi6tGgKqj8\
                tPGpGkQupnB7HE20xFG63o/7HoR0zSvGMmYa9gsiQi90sWQeuSRNHcsOPyYcM+ICCgAAAQMAAQAAAEAAAAABAQMAAQAAAEAAAAAC\
                AQMAAwAAADoLAAADAQMAAQAAAAUAAAAGAQMAAQAAAAIAAAARAQQAAQAAAAgAAAAVAQMAAQAAAAMAAAAWAQMAAQAAAEAAAAAXAQQA\
                AQAAALQKAAAcAQMAAQAAAAEAAAAAAAAACAAIAAgA
                """,
            answers: """
                pdq/full original 856aa7eb5fca8fd5628a8f910f9aa2144abfb63a4a31be3d163bb6322ce04982 100
                pdq/full rotate90 d554d45e48169d0316a308013efc097e7a830ffcc0dee803ead8ea6feacdab47 100
                pdq/full rotate180 d03f0d410a9f257f37df253f4acf08be0eea1c901f641497436e1c9879b5e328 100
                pdq/full rotate270 88017df41c03778963e6a38b2aa9a3d42bd6a55795ab42a9bfad44c5bf9801ed 100
                pdq/full flipX 856a58145fca702ae28a706e1f9a5deb5fbf49c54a3941c2163b49cd2ce0b67d 100
                pdq/full flipY d03fe0be029fda8037dfda400acf91410aeac36f0b44e368436ee36779b51c97 100
                pdq/full flipPlus1 d55428a14956205c36b3f65e7ffcf6017e83f002c0fe17fcead81190eacd54b8 100
                pdq/full flipMinus1 8001820b1c03887663e65cf42aa95c2b2bd65aa895abbd56bf8dbf3abf98fe12 100
                pdq/fast original 856aa7eb5fca8fd5628a8f910f9aa2144abfb63a4a31be3d163bb6322ce04982 100
                pdq/fast rotate90 d554d45e48169d0316a308013efc097e7a830ffcc0dee803ead8ea6feacdab47 100
                pdq/fast rotate180 d03f0d410a9f257f37df253f4acf08be0eea1c901f641497436e1c9879b5e328 100
                pdq/fast rotate270 88017df41c03778963e6a38b2aa9a3d42bd6a55795ab42a9bfad44c5bf9801ed 100
                pdq/fast flipX 856a58145fca702ae28a706e1f9a5deb5fbf49c54a3941c2163b49cd2ce0b67d 100
                pdq/fast flipY d03fe0be029fda8037dfda400acf91410aeac36f0b44e368436ee36779b51c97 100
                pdq/fast flipPlus1 d55428a14956205c36b3f65e7ffcf6017e83f002c0fe17fcead81190eacd54b8 100
                pdq/fast flipMinus1 8001820b1c03887663e65cf42aa95c2b2bd65aa895abbd56bf8dbf3abf98fe12 100
                phash/imagehash original 83a103276e5ede2e -
                dhash/imagehash original cfde9031276e4cc9 -
                ahash/imagehash original 070fffd001bf006c -
                """)
    }
#endif
