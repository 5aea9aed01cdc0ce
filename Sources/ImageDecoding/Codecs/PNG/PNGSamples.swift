extension CodecSample {
    /// A PNG of 24 bits a pixel.
    static let truecolourPNG = CodecSample(
        name: "truecolour.png",
        base64: """
            iVBORw0KGgoAAAANSUhEUgAAADgAAAAwCAIAAADLty4kAAAC8ElEQVR42q1ZUZbjMAjzvMc95io6uo62H5l2EhuB6Gw/0jZ2HAUQ\
            COfr+/t7yQ8eX79ncfz6+c/XL96O90V+j7gm8JrGfRpxW4prRQ3xQAmkk5LHaT8cDUUB0YYCH0I3hdtyr3kMD2USA8A+nx2Wy9vb\
            deye7gqPUFZBbUXMfI07FPQGxnE+0utQGxjA2KkJSr4OXGLw9icESmFgjVD7nfNI5okpHF/j6WsMeQ3s6ek9dCCiCsHoeT0Jx92Q\
            mPF9uy+z9CQhYvUp6nkT0oDIYoEsVDMyIU/vhmG5MOTY9VTPm6VrRJFD4bsbj1ueDkSCgPbTX0Bh1fdVpTE2fBe25/I/iDFxkDuO\
            jq+xJ85ibT5PR2vITCVN+IuJBNDIA1WRVE7vmIFT2rFOF8jSOaV6QiuN8nDkQ4vOtZRBh6hDEn/yKec6T9VZhIeSAnWVwzGEqFMw\
            llb4b/730qHmO6xciUSBbmQq2dOXk7+EI18FAR2BkcYoJmHH0wq1CVkJliUo/7AoeqtYvj67UgzqppLOCHymwTIrep4XJYWou4KY\
            QrxZlWpSU0JYCjtVmXpfM+8Y6ZiObdbFySSesnlPT/wkBthkcAzksW4qQ/NYRCSbaPQ0QuPrM5aibR479M5+R5N6YDSp0XguG+4C\
            BIW84SQVbDFqJE634hQ9FlhGMIr6u5OJFq3o9I6j815r1pDJM6Wxb4WBr5lpoxih5KqUH9DINmYx0G6/4Lmb52UpfOhrloJTG5X3\
            vSea2okdM5ItU6fZfuyUS1EbZufGToaj2wReHxg0LaHUy7EsGxrKYz4t+SIleRA2r+Hzff2Xdw+4gY9eKOpIFZdarHlKFVZ9ndEu\
            K5ST3N6kYiLdJTi0T/jSQTX6KA0pA5Q0wwACKNQ69AwJq6BR2l/osTjRc9JzYcQdlhCzV5LvodgSPT0l2+73DLv+vqEIsumvC/Qt\
            m26hWe1HH0z6CTSU6qnpxWQN9K2FTwzcvLT1FKcap5OVavTvaf8AoM8xal7eBu4AAAAASUVORK5CYII=
            """,
        answers: """
            pdq/full original 78125f36a83092a3e8e483ef37c803cbfc9a96df5a9a62d4869f8ade5498d530 100
            pdq/full rotate90 3ccd0708aa90251ce8a4bd14577cb8b61ffef0ab7c011f0005ee33a3d5eceab7 100
            pdq/full rotate180 2d4bd59cbd653809bdb12945629d2961a9cf3c750fcf487ed2ca007401cd7f9a 100
            pdq/full rotate270 6998bde6ffe58fb6bdf1179e0229525c4aab5a012954b5aadabb990980b9401d 100
            pdq/full flipX 781ea1c9e8306d5cf8ec7c1037c8fc34fc9a69207a9a9d2b879f752154982acf 100
            pdq/full flipY 2d430a63bd6587f6adb1d6ba6295569ea9cf828a0bcf3781d2ca9f8b01cd8065 100
            pdq/full flipPlus1 3ccdc8b3aa90d2e3e8a442cb577c47011ffe0f547c01e0ff07ee4c5cd5ec1548 100
            pdq/full flipMinus1 68884219bfc17849bdf1e8610229eda34aaba5fe29544a55d2bb66f680b9bfe2 100
            pdq/fast original 78125f36a83092a3e8e483ef37c803cbfc9a96df5a9a62d4869f8ade5498d530 100
            pdq/fast rotate90 3ccd0708aa90251ce8a4bd14577cb8b61ffef0ab7c011f0005ee33a3d5eceab7 100
            pdq/fast rotate180 2d4bd59cbd653809bdb12945629d2961a9cf3c750fcf487ed2ca007401cd7f9a 100
            pdq/fast rotate270 6998bde6ffe58fb6bdf1179e0229525c4aab5a012954b5aadabb990980b9401d 100
            pdq/fast flipX 781ea1c9e8306d5cf8ec7c1037c8fc34fc9a69207a9a9d2b879f752154982acf 100
            pdq/fast flipY 2d430a63bd6587f6adb1d6ba6295569ea9cf828a0bcf3781d2ca9f8b01cd8065 100
            pdq/fast flipPlus1 3ccdc8b3aa90d2e3e8a442cb577c47011ffe0f547c01e0ff07ee4c5cd5ec1548 100
            pdq/fast flipMinus1 68884219bfc17849bdf1e8610229eda34aaba5fe29544a55d2bb66f680b9bfe2 100
            phash/imagehash original 91860c3d7c952cfd -
            dhash/imagehash original e5edcbca0a1a1232 -
            ahash/imagehash original 17377fffc003ff00 -
            """)
}
