/// The script of a page: sorts, filters and pages the rows that the page holds as JSON.
///
/// At most a hundred rows are in the document at a time, so that 50,000 cost no more than 100. Texts are set as text and
/// never as markup. The page allows this script by its digest, and no other.
enum PageScript {
    static let text = """
        "use strict";(()=>{
        const data=JSON.parse(document.getElementById("rows").textContent),words=data.words,size=100,paper=1000;
        const number=new Intl.NumberFormat(data.lang==="th"?"th-u-nu-latn":data.lang);
        const fill=(t,v)=>t.replace(/\\{(\\w+)\\}/g,(a,k)=>k in v?v[k]:a);
        const matches=[];for(const r of data.rows)if(r.x)for(const m of r.x)matches.push([r,m]);
        const whole=r=>[r,null];
        const sets={matches,unexamined:data.rows.filter(r=>r.u).map(whole),records:data.rows.map(whole)};
        const order=new Intl.Collator(data.lang);
        const get={ledger:r=>r.g||1,line:r=>r.n,path:r=>r.p,list:(r,m)=>m.l,entry:(r,m)=>m.e,category:(r,m)=>m.c||"",
        kind:(r,m)=>({x:words.exact,a:words.altered,r:words.perhaps}[m.k]||words.like)+" ("+m.a+(m.o?", "+words.turned:"")+")"+(m.t?": "+m.t:""),
        distance:(r,m)=>m.k==="x"?-1:m.d,review:(r,m)=>words["review_"+(r.v||"unreviewed")]+(m.q?"; "+words.disputed:"")+(r.y?": "+r.y:""),
        state:r=>words[r.s],reason:r=>r.r?r.r+(words.reasons[r.r]?" ("+words.reasons[r.r]+")":""):(r.q!==undefined?words.cut:""),message:r=>r.m||"",
        size:r=>r.z===undefined?-1:r.z,modified:r=>r.d||"",format:r=>[r.f,r.w].filter(Boolean).join(" "),
        digest:r=>r.h||"",found:r=>r.x?r.x.length:0,
        blurred:r=>r.i==="-"?words.noPicture:r.i==="!"?words.notAsScanned:""};
        const show={size:v=>v<0?"":number.format(v),found:v=>v?number.format(v):"",
        distance:(v,r,m)=>m.k==="x"?"":m.b===undefined?String(m.d):m.d+" / "+m.b};
        for(const table of document.querySelectorAll("table[data-set]")){
        const set=sets[table.dataset.set],body=table.tBodies[0],heads=[...table.querySelectorAll("th[data-key]")];
        const keys=heads.map(h=>h.dataset.key),root=table.closest("section");
        const input=root.querySelector("input"),back=root.querySelector("[data-go=back]"),on=root.querySelector("[data-go=on]");
        const status=root.querySelector("[role=status]");let rows=set,first=0,texts=null;
        const cell=(tr,key,r,m)=>{const td=tr.insertCell(),v=get[key](r,m),t=show[key]?show[key](v,r,m):v;
        if(key==="ledger"||key==="line"||key==="size"||key==="distance"||key==="found")td.className="count";
        if(key==="state"||key==="review")td.className="word";
        if(key==="path"||key==="digest"||key==="message"||key==="list"||key==="entry"||key==="category"||key==="reason"){
        const b=document.createElement("bdi");if(key!=="message"||!data.translated){b.lang="zxx";b.translate=false}
        if(key==="path"||key==="digest"){b.dir="ltr";b.className="data"}
        b.textContent=t;td.append(b)}else td.textContent=t;
        if(key==="blurred"&&!t){const i=new Image();i.className="blurred";i.alt=words.blurred;
        i.setAttribute("src","data:image/bmp;base64,"+data.bitmap+r.i);td.append(i)}};
        const draw=count=>{const part=document.createDocumentFragment();
        for(const [r,m] of rows.slice(first,first+count)){const tr=document.createElement("tr");
        for(const k of keys)cell(tr,k,r,m);part.append(tr)}
        body.replaceChildren(part);const end=Math.min(first+count,rows.length);
        status.textContent=rows.length?fill(words.rows,{a:number.format(first+1),b:number.format(end),n:number.format(rows.length)}):words.nothing;
        back.disabled=first===0;on.disabled=end>=rows.length};
        const filter=()=>{const q=input.value.normalize("NFC").toLowerCase().trim();
        if(!q)rows=set.slice();else{texts=texts||set.map(([r,m])=>keys.map(k=>get[k](r,m)).join("\\u0000").normalize("NFC").toLowerCase());
        rows=set.filter((_,i)=>texts[i].includes(q))}
        sort();first=0;draw(size)};
        let by=null,down=false;const sort=()=>{if(!by)return;const g=get[by],sign=down?-1:1;
        const keyed=rows.map(row=>[g(row[0],row[1]),row]);
        const compare=keyed.length&&typeof keyed[0][0]==="string"?order.compare:(a,b)=>a-b;
        keyed.sort((a,b)=>sign*compare(a[0],b[0])||(a[1][0].g||1)-(b[1][0].g||1)||a[1][0].n-b[1][0].n);rows=keyed.map(k=>k[1])};
        let timer=0;input.addEventListener("input",()=>{clearTimeout(timer);timer=setTimeout(filter,150)});
        back.addEventListener("click",()=>{first=Math.max(0,first-size);draw(size)});
        on.addEventListener("click",()=>{first+=size;draw(size)});
        for(const h of heads)h.querySelector("button").addEventListener("click",()=>{down=by===h.dataset.key&&!down;by=h.dataset.key;
        for(const o of heads)o.removeAttribute("aria-sort");h.setAttribute("aria-sort",down?"descending":"ascending");
        rows=rows.slice();sort();first=0;draw(size)});
        addEventListener("beforeprint",()=>{first=0;draw(paper)});addEventListener("afterprint",()=>{first=0;draw(size)});
        draw(size)}
        document.documentElement.classList.add("ready")})();
        """
}
