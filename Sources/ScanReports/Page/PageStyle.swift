/// The style of a page: on screens light or dark as the reader's system is, on paper A4.
package enum PageStyle {
    package static let text = """
        @font-face{font-family:"Report Thai";src:url(data:font/woff2;base64,\(PageFonts.thai)) format("woff2");\
        unicode-range:U+0E01-0E5B}
        @font-face{font-family:"Report Latin";src:url(data:font/woff2;base64,\(PageFonts.latin)) format("woff2");\
        unicode-range:U+0000-024F,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+20AB}
        :root{color-scheme:light dark;--text:#1b1f24;--quiet:#57606a;--line:#d0d7de;--page:#fff;--band:#f6f8fa;--bar:#0a5cad;\
        --accent:#0a5cad;--warn:#8a4b00}
        @media (prefers-color-scheme:dark){:root{--text:#e6edf3;--quiet:#9da7b1;--line:#3a424c;--page:#0d1117;--band:#161b22;\
        --bar:#58a6ff;--accent:#79b8ff;--warn:#f0b35a}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:76rem;padding:1.5rem;background:var(--page);color:var(--text);\
        font:16px/1.55 "Report Thai","Report Latin",sans-serif}
        :lang(th){line-height:1.75}
        h1{font-size:1.7rem;line-height:1.35;margin:.2em 0}
        h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
        h3{font-size:1.02rem;margin:1.4rem 0 .4rem}
        a{color:var(--accent)}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:var(--page)}
        .quiet{color:var(--quiet)}
        .note{border-left:4px solid var(--accent);background:var(--band);padding:.6rem .9rem;margin:.8rem 0}
        .warn{border-left-color:var(--warn)}
        .sums{width:auto;min-width:min(30rem,100%)}.sums th{font-weight:400}
        .blurred{display:block;width:4.5rem;height:4.5rem;border:1px solid var(--line)}
        .missing{color:var(--warn);font-style:italic}
        .nb{white-space:nowrap}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none}
        code,pre,.data{font-family:ui-monospace,"DejaVu Sans Mono","Noto Sans Mono",monospace,"Report Thai","Report Latin";\
        font-size:.86em;overflow-wrap:anywhere}
        pre{background:var(--band);border:1px solid var(--line);padding:.6rem .8rem;white-space:pre-wrap}
        dl{display:grid;grid-template-columns:minmax(12rem,18rem) 1fr;gap:.15rem 1rem;margin:.5rem 0}
        dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
        td:has(.data){overflow-wrap:anywhere;min-width:18rem}table{border-collapse:collapse;width:100%;font-size:.9rem}
        caption{text-align:left;color:var(--quiet);padding:.3rem 0}
        th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
        td.count,th.count{text-align:right;overflow-wrap:normal;white-space:nowrap}
        td.word{min-width:7rem}
        thead th{background:var(--band);overflow-wrap:normal}
        th button{all:unset;cursor:pointer;font-weight:600}
        th button:focus-visible,button:focus-visible,input:focus-visible,.scroll:focus-visible,a:focus-visible\
        {outline:3px solid var(--accent);outline-offset:2px}
        th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
        .scroll{overflow-x:auto}
        .bar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.5rem 0}
        .bar input{font:inherit;padding:.25rem .5rem;min-width:16rem;background:var(--page);color:inherit;\
        border:1px solid var(--quiet);border-radius:4px}
        .bar button{font:inherit;padding:.25rem .8rem;background:var(--band);color:inherit;border:1px solid var(--quiet);\
        border-radius:4px}
        .bar button:disabled{opacity:.45}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(26rem,1fr));gap:1rem 2rem}
        figure{margin:0}figcaption{font-weight:600;margin-bottom:.3rem}
        svg{width:100%;height:auto;display:block}svg text{fill:var(--text);font:13px "Report Thai","Report Latin",sans-serif}
        svg rect{fill:var(--bar)}svg .axis{stroke:var(--line)}
        .box{border:1px solid var(--quiet);min-height:7rem;margin:.4rem 0 1rem}.box.small{min-height:4rem}
        .paper{display:none}
        @media (max-width:44rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}.charts{grid-template-columns:1fr}}
        @page{size:A4;margin:17mm 14mm 19mm}
        @media print{:root{color-scheme:light;--text:#000;--quiet:#333;--line:#999;--page:#fff;--band:#eee;--bar:#444;\
        --accent:#000;--warn:#000}
        body{max-width:none;padding:0;font-size:10pt}table{font-size:7.5pt}
        .screen,.bar,nav,.skip{display:none!important}.paper{display:block}
        #review{break-inside:avoid}h2,h3,figcaption,caption{break-after:avoid}tr,figure,.box,.note,dl>*{break-inside:avoid}thead{display:table-header-group}
        th button{display:none}th[data-name]::before{content:attr(data-name)}
        td bdi{display:inline-block;min-width:10mm;overflow-wrap:anywhere}td:has(.data){min-width:38mm}td.word{min-width:17mm}\
        .blurred{width:11mm;height:11mm}
        .charts{grid-template-columns:1fr 1fr;gap:.6rem 1.4rem}.scroll{overflow:visible}a{color:inherit;text-decoration:none}}
        """
}
