extension CodecSample {
    /// An icon that is a PNG.
    static let icon = CodecSample(
        name: "icon.ico",
        base64: """
            AAABAAEAQEAAAAEAGACTBAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAABAAAAAQAgCAAAAJQvmiQAABFpJREFUeNqlWttx5DAM082o\
            j7SC0q40lHYfl3VskSBBZyeP2YclSCJBgOs/X19fSz7w/Xt/vtZawOM/+fkAb3/XIj5X4fwAeY2xFq6BPn/5/Raua/n5wVrA3+vF\
            XUDP0OP5McYnzN5Sl4QBL/Tq9fOxFfRkjGxVLUSE1ymON578ffvTieIJKPSAPKT76DRXdR8d5YGI1fEacadXwhoRd1gM6KFXRR20\
            08eOV8LJBOR4mOGEev4zpo0eXQ6g2Y8TOs2YkaO+gE6kC1DQ7wcCazquLi4V/3ToGS/bdQ7BO2SGNEDNRGLzE65EHX0iidOYQRMl\
            bzITVgWlKgJMk3gaMTV0hA+xXRmuCs0mtGQlDtihoXPGA2UqYFBSmCwAdYGstp197YAdSb0MuY5xR8bHNJKtQEOO66x2YwW1a+gV\
            PPQBCjVAwmpuSYk0OqnhyCdjB/0icKHkKMZhu5vbAmzllsjhpn6psKrDDcYCslPOCNG6UkFX5BZ9jMqE7alc9nTUsBdoxeggiflM\
            4mXU/jAoKi+BmYLjYFUsc6BGT8T6hdqdZCHXeInVmSV2cppiu2gHBjxe0Pzj0erOoUN6UIOM4L1OLUu8fPmfxMhPe6DVD/ZBDhZe\
            cWZtYRGYdvvQmRwIZhtPi3+Qyhkhefcs/fPw1NCZZLBLQTyKwEhOpwHatqX4wuxyFvZh5D3lYwrxdQv93gcdOpAj6KxoVMcMx3vj\
            6Mx+DWy4fHf+9jG7xZ60Po/BOqpKtMv96fblsz2wNxhlncLcK20LoYwEiDSYsHFO9miKQJPE/EVVY6Nm0A+FQ0gLXUistbMWf+bZ\
            NVCPL+m9YVRDPLxEnsSc5xYkMnoZDMcQpjnALHwk/rothTKRlKggMOKqg4VGqg32DPR6KzZ03MsgkyQ2Uta2hejyudgLNKs6AmbT\
            Sj04HQiU0jWat6wZg3omhp3cnshPMQFvYkYer+5YALrptouoo++t0Is/nIoMq4wZfsZFk8SwuiDMZ6p6O0Jcm6665x8kIYT61Cvi\
            v8WTUle0IZroGU8Aog7AG7nRhQZkzPzV8RVTNkndOCF6tUEP0suvg3Z5oUxidK0EBp8eazh9zaBlSXOzB0e9HTYS6Jc2KB25utmD\
            WZchEKKdCRzUiLuQxk8cszM0xFDlHofF9Y5ZOI38O402rhn2NKeOoOVyfuUl1uN7YjblPSuop8FlufewvUQL/cp6JafNjSfW9AGv\
            qrGgJKR+gH64v7y5B3YHouOhG+tuP1nNUGUmlSHkWqKgSl0Yd3n70EOxMeMHUyZilvPpZDxv9nARWU2pQ76icNVQXQPirZy2Xc1Y\
            nsGjgVoXYriATFGmfoyexE+UkoWezxOE1kIwYsautjCiE7WVOL96GJzA44gxNCh4eI96k/UeKW9nmHo2q6JrCxGZPOvbu6tiuwAm\
            CgndrlNeOhDkFDaI8t5p7dYgOgyYZALCdTQaAsu6dxosutOt5zLFX/sWzEwQnYd/zS7ZKtMVjOAAAAAASUVORK5CYII=
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

    /// A cursor that is a bitmap with a mask.
    static let cursor = CodecSample(
        name: "cursor.cur",
        base64: """
            AAACAAEAQEAQAAMABABoCgAAFgAAACgAAABAAAAAgAAAAAEABAAAAAAAAAgAAAAAAAAAAAAAEAAAAAAAAACL398AiN+fAB/fxADC\
            n78AP5/AALXfPABR30MAw586ADifQQDNX7wAN1+9AG8fuwB9X18Agh9fAIZfHwB/Hx8Ad3fu7szMyqqqq7u7vd///buZmd3/27u6\
            3/2qqt/4mZd3d3d3d3d8qqqqqqqszu7sm7mZ3f/du7vf/aqq3/27nVVVVVd3d3c0REREREiO7uzJmZmX7uyqq9//2qrf/bu7VVVV\
            VVVVVVERAERERIiId3MzMzfu7KqqrO6KqqiIu7tVVVVVVVVVUREQIiIRZmZmUTMzN3d3NERIiISqqIiZmXd3d3VVVVVVERAiIiFm\
            ZmZhEAAVVVUQBEiIhERIiDMzd3d3d3d3d3czMCIiImZmZmYQABVVVREAFmZhABZohDN3d3d3d3d3d3MzRERESIiIZhAAEVVVUQAV\
            ZmEAFmZhAf//d3d3d3d3eZmqqkRIiIiIRERDd3dRABVVYQAWZmEB/////////913maqqqqiIiOyqRER3d3MzN3d3RBZmYQH/////\
            /////d2ZqqqqrYiIiKqqqnd3eZkzd3c0SIiERN3f///////93Zmqqqqq3f/927u7d3d5mZnO7JmazoREzMzO53d////d2aqqqqrd\
            //3aq7vd/9mZmd7smZnOiqp3fMzu53d3d3d5qqqqqt3//dqqq53/3ZmZ3/27u9/6qoh3d3d3d3d3d3eqqqqqiIiI2qqqnf/9mZnf\
            /bu73/2qZmZ3d3d3d3d3d0REqqqoiIiKqqqXd/2Zmd/9m7vf/apmZmVVVVVVV3d3REREREiIiIiqqpd3d5mZd3eZm9/9qmZmZmVV\
            VVVVVVVhEARESIiIiEREN3d3mZmXd3mZfoiqZmZmZmVVVVVVVVEQAAAWZmZoREQ3d3czMzd3eZl3iKpERIZmZlVVVVVVUREAABFm\
            ZmYiIhFVVzMzN3dzMzeIRERERIiIiHd1VVVVEQAAEWZmZiIiAVVVUzM1VVMzN4hEqqpESIiIiHd3d3czAAARZmZmYiIBVVVRAzVV\
            UzM1ZiKqqqqqzMzOh3d3dzMzMzSIiGZiIgFVVVEANVVTMzVmEKqqqqqszMzu7u53wzMzM0iIiIRERIZVUQAVVVMzNWZgqqqqqqrc\
            zO7u7nd5mZmZl4iIhEREiIdzMzFVUzM1ZmCqqqqqqt3d3///d3mZmZmczu7KqkRIiIMzM3d3MzdmYaqqqqqqrd3f///93ZmbmZzO\
            7syqqqzuzEMzd3czN3eEqqqqqqqq3d3///3dmZmbu9//zKqqrO7sqpnO7DMzd3Oqqqqqqqrd3f///92ZmZm73//du6qt7uyqqs7s\
            mZnOyaqqqqqqqq3d3///3ZmZmZnd//27qq3f/bu7zuyZmc7JqqqqqqqqqIiIj//d2ZmZmd3//buqrd/9u7vf/bu5zslERERKqqqq\
            iIiId3d5mZmZ3f/9u6qq3/2ru9/9u7vf+0RERERERESIiIh3d3mZmZmX//3bqqrf/aq7vf+7u9/9REREREREREiIiO53d5mZmZd3\
            d3mqqt/92qq9/9u73/0AAAAERERESIiId3d3OZmZl3d3eaqqiI/aqq3/27vf/QAAAAAAACREiIh3d3czMzM3d3d5qqqIiIqqrf/b\
            u9/9AAAAAAAAASJmaHd3dzMzMzN3d3mqqoiIiqqoiIqrn/0AAAAAAAABEiZmVVVXczMzM3d3d0RESIiKqqiIiqqXdwAAAAAAAAAR\
            FmZmVVVREDMzd3d3RERIiIRKqIiKqpd3MwAAAAAAABERZmZmVVEQADNVd3dEREiIhEREiIqql3czMwAAAAAAARFmZmZlURAAAVVV\
            VRBESIiIRESIhEQ3dzMzMzAAAAABEWZmZmZlEQABFVVVEQAWaIhERIiIRDd3MzMzMzMwAAARFmZmZmYRAAEVVVURABZmZiREiIhE\
            N3czMzMzMzMzMxEWZmZmZhEAARVVVVEAEWZmECJmiEQ3dzMzMzMzMzMzMzRmZmZmEQAAFVVVUQABZmYQAWZmIjN3mZkzMzMzMzMz\
            M4iIZmZhEAAVVVVRAAFWZhABZmYiAVWZmZmZMzMzMzMziIiIiGEQABFVVVEAAVVWEAFmZiIBVZmZmZmZmTMzMzNIiIiIhEQAEWVV\
            UxABVVVhABZmEgFmmZmZmZmZmZMzM0iIiIiERERBZmVTMwFVVVEAFmYQAWbMd5mZmZmZmZmTSIiIiIhERESIhlUzMVVVUQAWZmAB\
            Zt3Md5mZmZmZmZmqiIiIiERERIiIdzMzNVVRABZmYQFm3d3HeZmZmZmZmaqIiIiIRERESIh3MzM1VVEAFVZhImbd3d3XmZmZmZmZ\
            qoiIiIhERERIiHczMzVVUQAVVVEiZt3d3d3ZmZmZmZmqqIiIiIREREiIdzMzN3VTABVVUSIm3d3d3d2ZmZmZmaqsiIiIhERESIh3\
            MzM3d3UzBVVRIibd3d3d3buZmZmZqqzIiIiKpERIiHdzMzd3dzMxVVEiJv/93d3d27uZmZmqqszoiIqqpESId3MzM3d3MzNVUSIm\
            ///93d3du7mZmaqqzO7oiKqqRIh3czMzd3czM1VVIib////d3d27u7mZmarM7u6IqqqqiHdzMzN3dzMzd1UiJv////3d3du7u7mZ\
            mczO7syqqqqId3MzM3d3MzN3dSIm/////93d27u7uZmZnM7u7Kqqqoh3czMzd3czM3d1Iib//////d3du7u7mZmczu7sqqqqiHd3\
            MzN3dzMzd3cQJv//////3d27u7uZmZzO7uzKqqqoiHczM3d3czN3dxAB///////93du7u5mZmczu7MqqqqiIiDMzN3dzMzd3EAEA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==
            """,
        answers: """
            pdq/full original 8ae2b1e9671e8edd4bb0cb01ae1a2474dedfd03e0aedbea5873bb6302ce04982 100
            pdq/full rotate90 c6d4d31e6216b9239eb38c41bebc93f6d8b30e5dc87ec4136268cc07a2c9ab47 100
            pdq/full rotate180 dfb71943324b04771ee561abfb4b8ede8b825a941fa8140fc26a1c9879b5e328 100
            pdq/full rotate270 8389799426031501cbe666cbabe9395c8de684f79c2b6e99273d64a5f79801ed 100
            pdq/full flipX 8ae24c16671e51224bb034feae1adb8bced70fc10aed415a873b49cd2ce0b67d 100
            pdq/full flipY dfb7e0bc320b5b801ee58e54eb4b51018b82856b1ba8ebf0426ae36579b51cd7 100
            pdq/full flipPlus1 d6dc2cc1631640d49eb3339ebebc6c09d8b3d1a2c97e3bcc72e831f0a2c954b8 100
            pdq/full flipMinus1 8389864b2603ea76cbe69934abe9c6a38de67b089c2b9146273d9952f798fe12 100
            pdq/fast original 8ae2b1e9671e8edd4bb0cb01ae1a2474dedfd03e0aedbea5873bb6302ce04982 100
            pdq/fast rotate90 c6d4d31e6216b9239eb38c41bebc93f6d8b30e5dc87ec4136268cc07a2c9ab47 100
            pdq/fast rotate180 dfb71943324b04771ee561abfb4b8ede8b825a941fa8140fc26a1c9879b5e328 100
            pdq/fast rotate270 8389799426031501cbe666cbabe9395c8de684f79c2b6e99273d64a5f79801ed 100
            pdq/fast flipX 8ae24c16671e51224bb034feae1adb8bced70fc10aed415a873b49cd2ce0b67d 100
            pdq/fast flipY dfb7e0bc320b5b801ee58e54eb4b51018b82856b1ba8ebf0426ae36579b51cd7 100
            pdq/fast flipPlus1 d6dc2cc1631640d49eb3339ebebc6c09d8b3d1a2c97e3bcc72e831f0a2c954b8 100
            pdq/fast flipMinus1 8389864b2603ea76cbe69934abe9c6a38de67b089c2b9146273d9952f798fe12 100
            phash/imagehash original 86a0032e7e52df3e -
            dhash/imagehash original cddf9030276cecc9 -
            ahash/imagehash original 070ffff000bf006c -
            """)
}
