extension CodecSample {
    /// A BMP of 4 bits a pixel.
    static let paletteBMP = CodecSample(
        name: "palette.bmp",
        base64: """
            Qk12CAAAAAAAAHYAAAAoAAAAQAAAAEAAAAABAAQAAAAAAAAIAAAAAAAAAAAAABAAAAAAAAAAi9/fAIjfnwAf38QAwp+/AD+fwAC1\
            3zwAUd9DAMOfOgA4n0EAzV+8ADdfvQBvH7sAfV9fAIIfXwCGXx8Afx8fAHd37u7MzMqqqqu7u73f//27mZnd/9u7ut/9qqrf+JmX\
            d3d3d3d3fKqqqqqqrM7u7Ju5md3/3bu73/2qqt/9u51VVVVXd3d3NERERERIju7syZmZl+7sqqvf/9qq3/27u1VVVVVVVVVREQBE\
            RESIiHdzMzM37uyqqqzuiqqoiLu7VVVVVVVVVVERECIiEWZmZlEzMzd3dzRESIiEqqiImZl3d3d1VVVVVREQIiIhZmZmYRAAFVVV\
            EARIiIRESIgzM3d3d3d3d3d3MzAiIiJmZmZmEAAVVVURABZmYQAWaIQzd3d3d3d3d3dzM0REREiIiGYQABFVVVEAFWZhABZmYQH/\
            /3d3d3d3d3mZqqpESIiIiEREQ3d3UQAVVWEAFmZhAf/////////dd5mqqqqoiIjsqkREd3dzMzd3d0QWZmEB//////////3dmaqq\
            qq2IiIiqqqp3d3mZM3d3NEiIhETd3////////d2Zqqqqqt3//du7u3d3eZmZzuyZms6ERMzMzud3f///3dmqqqqq3f/92qu73f/Z\
            mZne7JmZzoqqd3zM7ud3d3d3eaqqqqrd//3aqqud/92Zmd/9u7vf+qqId3d3d3d3d3d3qqqqqoiIiNqqqp3//ZmZ3/27u9/9qmZm\
            d3d3d3d3d3dERKqqqIiIiqqql3f9mZnf/Zu73/2qZmZlVVVVVVd3d0RERERIiIiIqqqXd3eZmXd3mZvf/apmZmZlVVVVVVVVYRAE\
            REiIiIhERDd3d5mZl3d5mX6IqmZmZmZlVVVVVVVREAAAFmZmaEREN3d3MzM3d3mZd4iqRESGZmZVVVVVVVERAAARZmZmIiIRVVcz\
            Mzd3czM3iERERESIiIh3dVVVVREAABFmZmYiIgFVVVMzNVVTMzeIRKqqREiIiIh3d3d3MwAAEWZmZmIiAVVVUQM1VVMzNWYiqqqq\
            qszMzod3d3czMzM0iIhmYiIBVVVRADVVUzM1ZhCqqqqqrMzM7u7ud8MzMzNIiIiERESGVVEAFVVTMzVmYKqqqqqq3Mzu7u53eZmZ\
            mZeIiIRERIiHczMxVVMzNWZgqqqqqqrd3d///3d5mZmZnM7uyqpESIiDMzN3dzM3ZmGqqqqqqq3d3////d2Zm5mczu7Mqqqs7sxD\
            M3d3Mzd3hKqqqqqqqt3d///93ZmZm7vf/8yqqqzu7KqZzuwzM3dzqqqqqqqq3d3////dmZmZu9//3buqre7sqqrO7JmZzsmqqqqq\
            qqqt3d///92ZmZmZ3f/9u6qt3/27u87smZnOyaqqqqqqqqiIiI//3dmZmZnd//27qq3f/bu73/27uc7JRERESqqqqoiIiHd3eZmZ\
            md3//buqqt/9q7vf/bu73/tEREREREREiIiId3d5mZmZl//926qq3/2qu73/u7vf/URERERERERIiIjud3eZmZmXd3d5qqrf/dqq\
            vf/bu9/9AAAABEREREiIiHd3dzmZmZd3d3mqqoiP2qqt/9u73/0AAAAAAAAkRIiId3d3MzMzN3d3eaqqiIiKqq3/27vf/QAAAAAA\
            AAEiZmh3d3czMzMzd3d5qqqIiIqqqIiKq5/9AAAAAAAAARImZlVVV3MzMzN3d3dEREiIiqqoiIqql3cAAAAAAAAAERZmZlVVURAz\
            M3d3d0RESIiESqiIiqqXdzMAAAAAAAAREWZmZlVREAAzVXd3RERIiIRERIiKqpd3MzMAAAAAAAERZmZmZVEQAAFVVVUQREiIiERE\
            iIREN3czMzMwAAAAARFmZmZmZREAARVVVREAFmiIRESIiEQ3dzMzMzMzMAAAERZmZmZmEQABFVVVEQAWZmYkRIiIRDd3MzMzMzMz\
            MzMRFmZmZmYRAAEVVVVRABFmZhAiZohEN3czMzMzMzMzMzM0ZmZmZhEAABVVVVEAAWZmEAFmZiIzd5mZMzMzMzMzMzOIiGZmYRAA\
            FVVVUQABVmYQAWZmIgFVmZmZmTMzMzMzM4iIiIhhEAARVVVRAAFVVhABZmYiAVWZmZmZmZkzMzMzSIiIiIREABFlVVMQAVVVYQAW\
            ZhIBZpmZmZmZmZmTMzNIiIiIhEREQWZlUzMBVVVRABZmEAFmzHeZmZmZmZmZk0iIiIiIREREiIZVMzFVVVEAFmZgAWbdzHeZmZmZ\
            mZmZqoiIiIhERESIiHczMzVVUQAWZmEBZt3dx3mZmZmZmZmqiIiIiEREREiIdzMzNVVRABVWYSJm3d3d15mZmZmZmaqIiIiIRERE\
            SIh3MzM1VVEAFVVRImbd3d3d2ZmZmZmZqqiIiIiERERIiHczMzd1UwAVVVEiJt3d3d3dmZmZmZmqrIiIiIREREiIdzMzN3d1MwVV\
            USIm3d3d3d27mZmZmaqsyIiIiqRESIh3czM3d3czMVVRIib//d3d3du7mZmZqqrM6IiKqqREiHdzMzN3dzMzVVEiJv///d3d3bu5\
            mZmqqszu6IiqqkSId3MzM3d3MzNVVSIm////3d3du7u5mZmqzO7uiKqqqoh3czMzd3czM3dVIib////93d3bu7u5mZnMzu7Mqqqq\
            iHdzMzN3dzMzd3UiJv/////d3du7u7mZmZzO7uyqqqqId3MzM3d3MzN3dSIm//////3d3bu7u5mZnM7u7Kqqqoh3dzMzd3czM3d3\
            ECb//////93du7u7mZmczu7syqqqqIh3MzN3d3Mzd3cQAf///////d3bu7uZmZnM7uzKqqqoiIgzMzd3czM3dxAB
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
