extension CodecSample {
    /// A merged picture in run lengths.
    static let mergedPSD = CodecSample(
        name: "merged.psd",
        base64: """
            OEJQUwABAAAAAAAAAAMAAABAAAAAQAAIAAMAAAAAAAAAAAAAAAAAAQAxADEAMQAxADIAMgAyADIAMQAxADEAMQAyADIAMQAwADEA\
            MAAxADAAMQAyADEALwAwADAAMAAwADAAMQAxADEAMQAxADIAMgAyADIAMQAxADEAMQAyADIAMQAwADEAMAAxADAAMQAyADEALwAw\
            ADAAMAAwADAAMQAxADEAMQAxAAgACAAIAAgACAAIAAgACAAIAAgACAAIAAgACQAGAAYABgAGAAYABgAGAAYABgAKAAYABgAGAAgA\
            CAAIAAYABgAGAAYABgAGAAYABgAIAAgACAAGAAYABgAGAAYABgAIAAgABgAIAAYABgAGAAgACAAGAAYABgAGAAgACAAGAAYAFwAT\
            ABMAEAAVABMAEwAQABAAEQARABAAEwAOABEAEAAVABMAEAASABcAEwATABAAFQATABMAEAAQABEAEQAQABMADgARABAAFQATABAA\
            EgAXABMAEwAQABUAEwATABAAEAARABEAEAATAA4AEQAQABUAEwAQABIAFwATABMAEPYf/V/+n/zf/p8BX1/+HwJfX5/+3wKfn1/+\
            HxRfn9/fn59fHx9fn9/fn18fX5/f35/3H/1f/Z/83wOfn19f/R8CX1+f/t8Cn59f/h8FX5/f359f/h8LX5/f318fH1+f39+f+B/8\
            X/6f+98Dn59fX/0fAl+fn/7fGp9fXx8fX1+f39+fXx8fX5/f359fHx9fn9/fX/kf/F/9n/zf/p8BX1/9HwJfn5/+3xqfX18fH1+f\
            n9/fn18fH1+f39+fXx8fX5/fn1/6H/tf/Z/83wGfn/5f/h8DX1+fn/7fAZ9f/h8VX5+f39+fXx8fX5/f359fHx9fn9+fX/sf+1/9\
            n/vfA5+fX1/9HwJfX5/+3wKfn1/+HwFfn/7fEJ9fHx9fn9/fn18fH1+f359f/B/6X/2f/N/+nwFfX/0fAl9fn/7fAp+fX/4fAV+f\
            /t8Qn18fH1+f39+fXx8fX9/fn1/+H/lf/Z/73/6fAV9f/R8CX5+f/t8Cn59f/h8VX5/f35+fXx8fX5/f359fHx+f39+fX/df/J/7\
            3wOfn19f/R8DX1+fn/7fC59fXx8fX1+f39+fX/4fDF+f39+fXx9fn9/fn1/3X/2f+9/+nwFfX/0fA19fn5/+3xufX18fH1+fn9/f\
            n18fH19fn9/fXx8fX5/f358f+F/8n/vf/p8BX1/9HwJfX5/+3wKfn1/+HxZfn5/f359fHx9fn9/fn18fH1+f39+fH/lf/J/63wGf\
            n/5f/R8CX5+f/t8Cn59f/h8BX5/+3xGfXx8fX5/f359fHx9fn9/fXx/6X/uf+9/+nwFfX/0fA19fn5/+3wKfn1/+HwFfn/7fEZ9f\
            Hx9fn9/fn18fH1+f359fH/tf+5/63/6fAV9f/R8DX1+fn/7fAp9fX/4fFl+f39+fn18fH1+f39+fXx8fX5/fn18f/V/6n/nfAZ+f\
            /l/9HwJfX5/93xyfX18fH19fn9/fn19fHx9fn9/fn18fH1/f359fH/af+t/+nwFfX/wfAl+fn/7fAp+fX/4fBl+fn9/fn1/+Hw1f\
            n9/fn18fH5/f359fH/ef+d/+nwFfX/0fA19fn5/+3wKfn1/+Hxdfn5/f359fHx9fX5/f359fH1+f39+fXx/4n/nf/p/+X/0fA19f\
            n5/+3wKfn1/+HwFfn/7fEp9fHx9fn9/fn18fH1+f39+fXx/5n/jf/p8BX1/8HwNfX5+f/t8Cn19f/h8BX5/+3xKfXx8fX5/f359f\
            Hx9fn9/fnx8f+p/33/6fAV9f/B8CX5+f/d8Hn19fHx9fX5/+3xKfXx8fX5/f359fHx9fn9/fnx8f+5/33/6f/l/9HwNfX5+f/t8C\
            n59f/h8YX1+f39+fn18fH1+f39+fXx8fX5/f318fH/yf9t/+nwFfX/wfA19fn5/+3wKfn1/+Hxhfn5/f359fXx8fX5/f359fHx9f\
            n9+fXx8f/p/13/6f/l/8HwNfX5+f/t8Cn59f/h8GX5+f39+fX/4fDl+f39+fXx8fX5/fn18fH/Lf/p/+X/0fA19fn5/93wKfX1/+\
            HwFfn/7fE59fHx9fX5/f359fHx+f39+fXx8f89/9nwFfX/wfA19fn5/93wKfX1/+HwFfn/7fBZ9fHx9fn/7fCp9fH1+f39+fXx9f\
            89/+n/5f/B8DX1+fn/7fAp+fX/4fAl9fn/7fE59fHx9fn9/fn18fH1+f39+fXx9f9N/9n/5f/B8DX1+fn/7fAp+fX/4fGV9fn9/f\
            n59fHx9fn9/fn18fH1+f39+fXx9f9N/+n/5f/B8DX1+fn/3fAp+fX/4fGV+fn9/fn19fHx9fn9/fn18fH1+f39+fHx9f9d/9n/5f\
            /B8DX1+fn/3fAp9fX/4fBl+fn9/fn1/+Hw9fn9/fn18fH1+f399fHx9f9t/9n/1f/B8DX1+fn/7fA5+fX1/+HwFfn/7fAZ9f/h8P\
            X5/f359fHx9fn9+fXx8fX/bf/Z/+X/wf/l8Bn5/+3wKfn1/+HwJfX5/+3xSfXx8fX1+f39+fXx8fX5/fn18fH1/33/2f/V/8HwNf\
            X5+f/d8Cn59f/h8CX1+f/t8Fn18fH1+f/t8Ln18fH5/f359fHx9f+N/8n/5f+x8DX1+fn/3fAp9fX/4fGl+fn9/fn59fHx9fn9/f\
            n18fH1+f39+fXx8fn/nf/J/9X/wf/l8Bn5/93wKfX1/+Hxpfn5/f359fXx8fX5/f359fHx9fn9/fn18fX5/63/uf/V/8HwFfX/6f\
            /t8Dn59fX/4fAV+f/t8Vn19fHx9fn9/fn18fH1+f39+fXx9fn/vf+5/9X/sfA19fn5/93wKfn1/+HwJfX5/+3wGfX/4fEF+f39+f\
            Xx8fX5/f359fH1+f/N/6n/1f/B/+XwGfn/3fAp+fX/4fAl9fn/7fAZ9f/h8QX5/f359fHx9fn9/fnx8fX5/+3/mf/V/7H/5fAZ+f\
            /d8Cn19f/h8CX1+f/t8Vn18fH19fn9/fn18fH1+f399fHx9fn/ef/F/7HwNfX5+f/d8Dn59fX/4fC1+fn9/fn59fHx9fn/7fDJ9f\
            Hx9fn9+fXx8fX5/3n/1f+x/+XwGfn/3fA5+fX1/+Hxtfn5/f359fXx8fX5/f35+fXx8fn9/fn18fH1/f+J/8X/sf/l8Bn5/93wKf\
            n1/+HwJfX5/+3xafX18fH1+f39+fXx8fX5/f359fHx9f3/mf/F/6HwFfX/6f/d8Cn19f/h8CX1+f/t8Bn1/+HxFfn9/fn18fH1+f\
            39+fXx8fn9/6n/tf+x/+XwGfn/3fA5+fX1/+HwJfX5/+3wGfX/4fEV+f39+fXx8fX5/f359fH1+f3/uf+1/6H/5fAZ+f/d8Dn59f\
            X/4fAl+fn/7fFp9fHx9fX5/f359fHx9fn9/fn18fX5/f/Z/6X/kfAV9f/p/93wKfn1/9Hxxfn5/f35+fXx8fX5+f39+fXx8fX5/f\
            358fH1+f3/Zf+h/+XwGfn/zfAp9fX/4fAl9fn/7fBp9fXx8fX5/+3w2fXx8fX5/f318fH1+f3/df+R/+XwGfn/3fA5+fX1/+HwJf\
            X5/+3xefX18fH1+f39+fn18fH1+f359fHx9fn9/4X/kf/l/+n/3fA5+fX1/+HwJfX5/+3wGfX/4fEl+f39+fXx8fX5/f359fHx9f\
            n9/5X/gf/l8Bn5/83wOfn19f/h8CX5+f/t8Bn1/+HxJfn9/fn18fH1+f39+fXx8fX9/f+l/3H/5fAZ+f/N8Cn19f/R8HX5+f39+f\
            n1/+HxJfn9/fn18fH1+f39+fXx8fX9/f+1/3H/5f/p/93wOfn19f/h8CX1+f/t8Yn59fHx9fX5/f359fHx9fn9/fn18fH5/f3/xf\
            9h/+XwGfn/zfA5+fX1/+HwJfX5/+3xifX18fH1+fn9/fn18fH1+f39+fXx9fn9/f/l/1H/5f/p/83wOfn19f/h8CX1+f/t8Gn19f\
            Hx9fn/7fDp9fHx9fn9/fn18fX5/f3/If/l/+n/3fA5+fX1/9HwJfn5/+3wGfX/4fE1+f39+fn18fH1+f399fHx9fn9/f8x/9XwGf\
            n/zfA5+fX1/9HwJfn5/+3wGfX/4fBV+f39+fX/4fCl+f359fHx9fn9+f8x/+X/6f/N8Dn59fX/4fAl9fn/7fAp+fX/4fE1+f39+f\
            Xx8fX5/f359fHx9fn9+f9B/9X/6f/N8Dn59fX/4fAl9fn/7fGZ+fXx8fX1+f39+fXx8fX5/f359fHx9fn9+f9B/+X/6f/N8Dn59f\
            X/0fAl9fn/7fGZ9fXx8fX5+f39+fXx8fX5/f359fHx9f39+f9R/9X/6f/N8Dn59fX/0fAl+fn/7fBp9fXx8fX5/+3w+fXx8fX5/f\
            359fHx+f39+f9h/9X/2f/N8Dn59fX/4fA19fn5/+3wGfX/4fAV+f/t8Pn18fH1+f39+fXx9fn9/fn/Yf/V/+n/zf/p8BX1/+HwJf\
            X5/+3wKfn1/+HxRfn9/fn59fHx9fn9/fn18fX5/f35/3H/1f/Z/83wOfn19f/R8CX1+f/t8Cn59f/h8FX5/f359f/h8LX5/f318f\
            H1+f39+f+B/8X/6f+98Dn59fX/0fAl+fn/7fGp9fXx8fX1+f39+fXx8fX5/f359fHx9fn9/fX/kf/F/9n/zf/p8BX1/9HwJfn5/+\
            3xqfX18fH1+fn9/fn18fH1+f39+fXx8fX5/fn1/tH+1f7Z/93+0f7V/tn/3f7R/tX+2f/d/uH+1f7Z/83+4f7V/tn/zf7x/tX+2f\
            +9/xH+1f7Z/53/If7V/tn/jf9B/tX+2f9t/2H+1f7Z/03/gf7V/tn/Lf+h/tX+2f8N/9H+1f7Z/t3wEfH+1f7Z/r3+5f7Z/o3/Jf\
            7Z/k3/Vf7Z/h3/lf7Z/d3/1f7Z/Z3+2f2d/9n/Gf2d/5n/af2d/0n/qf2d/wnwGfn9nf7Z8BX1/d3+2f+V/i3+2f9F/o3+2f7l/u\
            3+2f7V/8H/Tf7Z/tX/Yf+t/tn+1f8B/tn+1f6R/zn+1f4x/6n+1f3B/uX9kf/F/1X9kf9V/9X9kf7V/dH+1f+Z/lH+1f8Z/tH+1f\
            7Z/93/Yf7V/tn/Tf/h/tX+2f7N/zX+2f49/9X+2f2d/yn9nf+J/8n9nf7p/e3+2f+F/o3+2f7l/y3+2f7V/4H/3f7Z/tX+0f85/t\
            X+Mf/p/tX9kfAF/2X9kf9F/ZH+1f/Z/lH+1f8Z/xH+1f7Z/53/0f7V/tn+3f9V/tn+Hf7p/Z3/yf+p/Z3/Cf39/tn/df7d/tn+1f\
            /R/63+2f7V/wH/Sf7V/iH+5f2R/8X/gf+V/+nwHf3/mf+F8AH/1f+Z/53/1f+h/5X/Of+V/+HwFfX/mf99/9X/wf+F/0n/lf/B/4\
            n/bfA19fHx/9H/lf9J/4X/sf+p/03/0fAR8f+V/4nwDf/Z/5X/kf/J/y3/0f+F/5n/7fAZ+f+V/3H/2f8d/9H/pf+Z/83/hf9h8B\
            n5/w3wCf/R/8X/if+9/6X/Qf8N/+n/0f/V/5n/nf/F/yH/Lf/J/9HwFfX/mf99/9X/Ef89/7n/0f+J/23wFfX/AfAF/13/mf/R/6\
            n/Tf8B/+X/ff+J8AX/0f/J/y3/If/F/43/mf/l8DHx9fX/2f8d/zH/tf+t/5n/hfAZ+f8N8An/Uf+V/83/if91/w3/6f9x/4XwCf\
            /d/5n/Vf8t/8n/gf+V/+nwHf3/mf+F8AH/1f89/7n/of+V/zn/lf/h8DX1+fn/Xf+Z/8H/hf9J/5X/wf/Z/33/ifAF/9H/lf9J/4\
            X/sf/Z/43/mf/l8BHx/5X/ifAN/9n/lf+R/9n/rf+Z/zX/mf/t8Bn5/5X/cf/Z/83/if9F/5n/zf+F/2HwOfn9/f/d/5n/Rf+J/7\
            3/pf9B/93wHf3/mf+F8AH/1f+Z/53/xf8h/93/if+V/+HwFfX/mf99/9X/Ef/d/6n/lf/B/4n/bfAV9f8B8AX/3f/J/4X/sf+p/0\
            3/Af/l/93/2f+V/5H/yf8t/yH/xf/d8Bn5/5X/cf/Z/x3/Mf+1/93/hf9h8Bn5/w3wCf9R/5X/3f+l/0H/Df/p/3H/hfAJ/93/xf\
            8h/y3/yf+B/5X/6fA9/fn5/9X/Ef89/7n/of+V/4nwFfX/AfAF/13/mf/B/4X/ef8B/+X/ff+J8AX/0f+V/1n/If/F/43/mf/l8B\
            Hx/5X/ifAN/9n/Mf+1/63/mf81/5n/7fA5+fX1/1H/lf/N/4n/Rf+Z/83/1f9x/4XwCf/d/5n/Rf+J/73/1f+B/5X/6fAd/f+Z/4\
            XwAf/V/5n/nf/V/6H/lf85/5X/4fAV9f+Z/33/1f/B/4X/Sf+V/8H/if9t8DX18fH/0f+V/0n/hf+x/6n/Tf/R8BHx/5X/ifAN/9\
            n/lf+R/8n/Lf/R/4X/mf/t8Bn5/5X/cf/Z/x3/0f+l/5n/zf+F/2HwGfn/DfAJ/9H/xf+J/73/pf9B/w3/6f/R/9X/mf+d/8X/If\
            8t/8n/0fAV9f+Z/33/1f8R/z3/uf/R/4n/bfAV9f8B8AX/Xf+Z/9H/qf9N/wH/5f99/4nwBf/R/8n/Lf8h/8X/jf+Z/+XwMfH19f\
            /Z/x3/Mf+1/63/mf+F8Bn5/w3wCf9R/5X/zf+J/3X/Df/p/3H/hfAJ/93/mf9V/y3/yf+B/5X/6fAd/f+Z/4XwAf/V/z3/uf+h/5\
            X/Of+V/+HwNfX5+f9d/5n/wf+F/0n/lf/B/9n/ff+J8AX/0f+V/0n/hf+x/9n/jf+Z/+XwEfH/lf+J8A3/2f+V/5H/2f+t/5n/Nf\
            +Z/+3wGfn/lf9x/9n/zf+J/0X/mf/N/4X/YfA5+f39/93/mf9F/4n/vf+l/0H/3f
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
