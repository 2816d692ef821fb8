//! No input makes the attribute panic, and every error lies inside the input.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::trees;
use crate::fragments::is_fragment;

/// Functions to mutate. Together they have everything that the reader knows.
const SEEDS: &[&str] = &[
    r#"/// Docs.
    #[unsafe(no_mangle)]
    pub unsafe extern "system" fn start(token: &mut LockToken, irp: *mut IRP) -> u8 {
        let irp = unsafe { Irp::from_raw(irp) };
        let Some(mut queue) = QUEUE.try_acquire_at_dpc_level() else { return 0 };
        'drain: while let Some(next) = queue.pop() {
            drop(queue);
            IoCompleteRequest(next, IO_NO_INCREMENT);
            queue = match QUEUE.try_acquire_at_dpc_level() { Some(q) if ready() => q, _ => break 'drain };
        }
        QUEUE.acquire().len() as u8
    }"#,
    r#"pub(crate) fn finish<'a, T: Default, const N: usize>(&self, irp: Irp, token: &'a mut LockToken) -> Result<T, E>
    where T: Copy {
        let complete = move |irp| IoCompleteRequest(irp, 0);
        let (f, g) = (|| QUEUE.acquire().len(), async { KeAcquireSpinLock(&QUEUE) });
        assert_eq!(matches!(QUEUE.acquire().state, A | B if f() > 1), vec![f(); N].len() == 1, "{x}", x = 1);
        if let Some(x) = self.next()? && x > 1 { IoStartNextPacket(device, true) } else { complete(irp) }
        for x in [1, 2].iter() { SpinLock::acquire(&self.queue); mem::forget(*x); }
        fn nested() { QUEUE.acquire(); }
        loop { break Ok(T::default()); }
    }"#,
    r#"unsafe extern "C" fn isr() -> ! { if QUEUE.acquire().is_empty() { IoStartNextPacket(device, true) } loop {} }"#,
    "fn f(token: &LockToken) { unsafe { KeReleaseSpinLock(lock, irql) } macro_rules! m { () => { q.acquire() } } }",
    "unsafe extern fn f() { Box::leak(Box::new(q.acquire())); select! { a => q.acquire() } }",
    "async fn f() { q.acquire().await } ",
    r"impl<'a, T: Default> Device<'a, T> {
        pub fn push(&self, irp: Irp) -> SpinLockGuard<'_, T> { self.queue.acquire() }
        fn drain(&self) { while let Some(irp) = self.pop() { Self::finish(self, irp); self.list.push(1) } }
        fn finish(&self, irp: Irp) { let f = |irp| IoCompleteRequest(irp, 0); f(irp); self.drain() }
    }",
    r#"pub mod driver {
        use super::{other as o, *}; use self::inner::finish;
        pub struct E { queue: Queue, next: Option<Box<E>> }
        static Q: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
        trait T { fn t(&self) { free() } }
        impl T for E { fn t(&self, token: &mut LockToken) { self.queue.push(1); finish(irp) } }
        mod inner { pub fn finish(irp: Irp) { super::free(); IoStartNextPacket(d, true) } }
        fn free() -> &u8 { match Q.try_acquire_at_dpc_level() { Some(g) => 1, None => IoCompleteRequest(i, 0) } }
        unsafe extern "C" fn start(token: &mut LockToken) { free(); [1].iter().map(free) }
    }"#,
    "fn f(&self);",
    "crate = crate::sls, HW_STARTIO",
];

/// Tokens to insert.
const WORDS: &str = "fn unsafe extern async const move let mut match if else impl mod struct crate \
    self LockToken acquire acquire_sole SpinLock IoCompleteRequest IofCompleteRequest forget m! \
    no_spin_lock_held \"C\" 1 'a () {} [] (irp, 0) ; , . :: -> => | & && = ! ? # $ ... < > @ ..=";

/// Changes one place of `tokens`, at any depth.
fn mutate(tokens: &mut Vec<TokenTree>, rng: &mut Rng, words: &[TokenTree]) {
    let groups: Vec<usize> = (0..tokens.len())
        .filter(|&at| matches!(tokens[at], TokenTree::Group(_)))
        .collect();
    if let Some(&at) = rng.choice(&groups)
        && let TokenTree::Group(group) = &tokens[at]
        && rng.u8(..10) < 8
    {
        let mut inner: Vec<TokenTree> = group.stream().into_iter().collect();
        mutate(&mut inner, rng, words);
        let mut changed = Group::new(group.delimiter(), inner.into_iter().collect());
        changed.set_span(group.span());
        tokens[at] = changed.into();
        return;
    }
    let at = rng.usize(..=tokens.len());
    let word = words[rng.usize(..words.len())].clone();
    match rng.u8(..6) {
        0 if at < tokens.len() => drop(tokens.remove(at)),
        1 if at < tokens.len() => tokens.insert(at, tokens[at].clone()),
        2 if at < tokens.len() => tokens[at] = word,
        3 if at < tokens.len() => tokens.swap(at, 0),
        4 => tokens.truncate(at),
        5 => wrap(tokens, at, rng),
        _ => tokens.insert(at, word),
    }
}

/// Moves all tokens from `at` on into a group.
fn wrap(tokens: &mut Vec<TokenTree>, at: usize, rng: &mut Rng) {
    const DELIMITERS: [Delimiter; 4] = [
        Delimiter::Brace,
        Delimiter::Bracket,
        Delimiter::Parenthesis,
        Delimiter::None,
    ];
    let inner: TokenStream = tokens.drain(at..).collect();
    tokens.push(Group::new(DELIMITERS[rng.usize(..4)], inner).into());
}

/// Returns the ranges of bytes between the first and the last token.
fn extent(tokens: &TokenStream) -> Vec<Range<usize>> {
    tokens
        .clone()
        .into_iter()
        .flat_map(|tree| match tree {
            TokenTree::Group(group) => {
                let mut inside = extent(&group.stream());
                inside.push(group.span_open().byte_range());
                inside.push(group.span_close().byte_range());
                inside
            }
            other => vec![other.span().byte_range()],
        })
        .collect()
}

fn has_fragment(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match &tree {
        TokenTree::Group(group) => is_fragment(&tree) || has_fragment(&group.stream()),
        _ => false,
    })
}

/// Returns the spans at which the expansion reports errors.
fn error_spans(expansion: &TokenStream) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for tree in expansion.clone() {
        match tree {
            TokenTree::Ident(name) if name == "compile_error" => {
                spans.push(name.span().byte_range());
            }
            TokenTree::Group(group) => spans.extend(error_spans(&group.stream())),
            _ => {}
        }
    }
    spans
}

#[track_caller]
pub(super) fn check(arguments: &TokenStream, item: &TokenStream) -> usize {
    let shown = format!("#[spin_lock_safe({arguments})] {item}");
    let expanded = catch_unwind(AssertUnwindSafe(|| {
        crate::expand::expand(arguments.clone(), item.clone())
    }));
    let Ok(expansion) = expanded else {
        panic!("the attribute panicked on {shown}");
    };
    let inside: Vec<_> = [arguments, item].into_iter().flat_map(extent).collect();
    let errors = error_spans(&expansion);
    for error in &errors {
        let is_inside = inside
            .iter()
            .any(|token| token.start <= error.start && error.start <= token.end);
        assert!(is_inside || item.is_empty(), "an error outside of {shown}");
    }
    // A group without delimiters may hold tokens that no fragment has.
    let is_item = |tokens: &TokenStream| syn::parse2::<syn::Item>(tokens.clone()).is_ok();
    if errors.is_empty() && is_item(item) && !has_fragment(item) {
        assert!(is_item(&expansion), "{expansion} for {shown}");
    }
    errors.len()
}

#[test]
fn mutated_functions() {
    let words = trees(WORDS);
    let mut rng = Rng::with_seed(0x121);
    let (mut refused, mut accepted) = (0, 0);
    for round in 0..6_000 {
        let mut tokens = trees(SEEDS[round % SEEDS.len()]);
        let mut arguments = Vec::new();
        for _ in 0..rng.usize(1..4) {
            mutate(&mut tokens, &mut rng, &words);
        }
        if rng.u8(..4) == 0 {
            arguments = trees("crate = a::b");
            mutate(&mut arguments, &mut rng, &words);
        }
        match check(
            &arguments.into_iter().collect(),
            &tokens.into_iter().collect(),
        ) {
            0 => accepted += 1,
            _ => refused += 1,
        }
    }
    assert!(
        refused > 1_000 && accepted > 100,
        "{refused} refused, {accepted} accepted"
    );
}

#[test]
fn truncated_functions() {
    for seed in SEEDS {
        let tokens = trees(seed);
        for length in 0..tokens.len() {
            check(
                &TokenStream::new(),
                &tokens[..length].iter().cloned().collect(),
            );
        }
    }
}

/// Returns `tokens` cut after each token at any depth, with closed groups. An editor passes such input
/// while the user types.
fn cuts(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let mut cuts = Vec::new();
    for (at, tree) in tokens.iter().enumerate() {
        cuts.push(tokens[..at].to_vec());
        if let TokenTree::Group(group) = tree {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            cuts.extend(self::cuts(&inner).into_iter().map(|inner| {
                let mut cut = tokens[..at].to_vec();
                cut.push(Group::new(group.delimiter(), inner.into_iter().collect()).into());
                cut
            }));
        }
    }
    cuts
}

#[test]
fn half_typed_bodies_keep_their_function() {
    let mut count = 0;
    for seed in SEEDS {
        let tokens = trees(seed);
        let Some((TokenTree::Group(body), head)) = tokens.split_last() else {
            continue;
        };
        let name = head
            .iter()
            .skip_while(|tree| tree.to_string() != "fn")
            .nth(1);
        let Some(name) = name.map(|name| format!("fn {name} ")) else {
            continue;
        };
        let inner: Vec<TokenTree> = body.stream().into_iter().collect();
        for cut in cuts(&inner) {
            let body = Group::new(Delimiter::Brace, cut.into_iter().collect());
            let item = head.iter().cloned().chain([body.into()]).collect();
            let expansion = crate::expand::expand(TokenStream::new(), item).to_string();
            assert!(expansion.replace('<', " <").contains(&name), "{expansion}");
            count += 1;
        }
    }
    assert!(count > 300, "{count} cuts");
}

#[test]
fn deep_nesting_is_no_stack_overflow() {
    let mut body = "q.acquire()".to_owned();
    for _ in 0..30 {
        body = format!("{{ ({body}) }}");
    }
    let item: TokenStream = format!("fn f(token: &LockToken) {{ {body} }}")
        .parse()
        .unwrap();
    assert_eq!(check(&TokenStream::new(), &item), 0);
}
