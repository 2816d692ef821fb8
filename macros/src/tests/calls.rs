//! The places in a body where the token is inserted, and the code that is left alone.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{expand, text, tokens, trees};

/// Returns the expansion of a helper with this body, whose token is `tok`.
fn body(of: &str) -> String {
    let item = format!("fn f(irp: Irp, tok: &mut LockToken) {{ {of} }}");
    let expansion = expand(tokens(&item));
    assert!(!expansion.contains("compile_error"), "{expansion}");
    let Some(body) = expansion.split_once("LockToken) {") else {
        panic!("{expansion}");
    };
    body.1.trim_end().trim_end_matches('}').trim().to_owned()
}

/// Checks that the attribute inserts every `tok` in this text, with the comma beside it, and nothing
/// else.
#[track_caller]
pub(super) fn is_filled(filled: &str) {
    let filled = trees(filled);
    assert_eq!(body(&text(&without_token(&filled))), text(&filled));
}

/// Checks that nothing is inserted into this text, which may contain `tok`.
#[track_caller]
pub(super) fn is_left_alone(code: &str) {
    assert_eq!(body(code), text(&trees(code)));
}

fn without_token(trees: &[TokenTree]) -> Vec<TokenTree> {
    let is = |tree: Option<&TokenTree>, text: &str| tree.is_some_and(|it| it.to_string() == text);
    let mut rest = Vec::new();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        at += 1;
        match tree {
            tree if is(Some(tree), "tok") && is(trees.get(at), ",") => at += 1,
            tree if is(Some(tree), "tok") => {
                let _ = rest.pop_if(|last| is(Some(last), ","));
            }
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let inner = without_token(&inner).into_iter().collect();
                rest.push(Group::new(group.delimiter(), inner).into());
            }
            other => rest.push(other.clone()),
        }
    }
    rest
}

#[test]
fn a_function_gets_the_token_first() {
    for code in [
        "IoCompleteRequest(tok, irp, 0)",
        "spin_lock_safe::ddi::IoCompleteRequest(tok, irp, 0)",
        "::spin_lock_safe::ddi::IoCompleteRequest(tok, irp, 0)",
        "IoAcquireCancelSpinLock(tok)",
        "IoCompleteRequest::<u8>(tok, irp, 0)",
        "r#IoCompleteRequest(tok, irp, 0)",
    ] {
        is_filled(code);
    }
}

#[test]
fn a_method_gets_the_token_last() {
    for code in [
        "self.queue.acquire(tok)",
        "queue.acquire(tok).len()",
        "queue[0]?.acquire(tok)",
        "x.0.acquire(tok)",
        "queue.acquire::<u8>(tok)",
        "queue.r#acquire(tok)",
        "queue.acquire_in_stack_queued(&mut handle, tok)",
        "SpinLock::acquire(&queue, tok)",
        "SpinLock::<u8>::acquire(&queue, tok)",
        "spin_lock_safe::SpinLock::acquire(&queue, tok)",
        "<SpinLock<u8>>::acquire_sole(&queue, tok)",
        "<spin_lock_safe::SpinLock<Vec<u8>>>::acquire_sole(&queue, tok)",
    ] {
        is_filled(code);
    }
}

#[test]
fn a_comma_after_the_last_argument_stays() {
    assert_eq!(
        body("SpinLock::acquire(&queue,)"),
        "SpinLock :: acquire (& queue , tok)"
    );
    assert_eq!(
        body("IoCompleteRequest(irp, 0,)"),
        "IoCompleteRequest (tok , irp , 0 ,)"
    );
}

#[test]
fn a_method_with_too_few_arguments_gets_the_token() {
    is_filled("SpinLock::acquire(tok)");
}

#[test]
fn a_token_that_is_there_is_left_alone() {
    for code in [
        "IoCompleteRequest(tok, irp, 0)",
        "IoCompleteRequest(other, irp, 0)",
        "IoCompleteRequest(&mut *tok, irp, 0)",
        "IoCompleteRequest(tok, irp)",
        "IoCompleteRequest(&mut tok, irp)",
        "IoCompleteRequest(guard.release(), irp, 0)",
        "queue.acquire(tok)",
        "queue.acquire(&*tok)",
        "queue.acquire(&other)",
        "SpinLock::acquire(&queue, other)",
        "<SpinLock<u8>>::acquire(&queue, other)",
    ] {
        is_left_alone(code);
    }
}

#[test]
fn other_calls_are_left_alone() {
    for code in [
        "complete(irp)",
        "Pool::acquire(&pool)",
        "<Pool<SpinLocks>>::acquire(&pool)",
        "acquire(&pool)",
        "queue.push(irp)",
        "irp.IoCompleteRequest()",
        "irp.IoCompleteRequest(irp, 0)",
        "(table.complete)(irp, 0)",
        "KeReleaseSpinLock(guard)",
        "queue.acquire",
        "x.acquire[0]",
        "IoCompleteRequest",
        "let f = IoCompleteRequest; f(tok, irp, 0)",
        "let acquire = 1; acquire + 1",
        "S { acquire: 1, IoCompleteRequest }",
        "'acquire: loop { break 'acquire (1) }",
        "break 'IoCompleteRequest (irp, 0)",
    ] {
        is_left_alone(code);
    }
}

/// Places of a call in a body.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "if CALL > 0 {}",
    "if x {} else if CALL > 0 {}",
    "while CALL > 0 {}",
    "'a: loop { break 'a CALL; }",
    "for x in CALL {}",
    "match CALL { _ => {} }",
    "match x { Some(y) if CALL > y => {} _ => {} }",
    "match x { Some(y) if let Some(z) = CALL => {} _ => {} }",
    "match x { _ => CALL }",
    "match x { A => CALL, B => { CALL } C => CALL, }",
    "let x = CALL;",
    "let x: Vec<A, B> = CALL;",
    "let Some(x) = y else { return CALL };",
    "let x = unsafe { CALL };",
    "if let Some(x) = CALL && x > 1 {}",
    "if let Some(x) = y && CALL > 1 {} else if let Some(x) = CALL {}",
    "while let Some(x) = CALL {}",
    "x[CALL] = 1;",
    "x = CALL;",
    "x += CALL;",
    "return CALL;",
    "f(&CALL, [1, (2, CALL)]);",
    "S { x: CALL, ..CALL };",
    "CALL?.y.await;",
    "-CALL as u8;",
    "println!(\"{}\", CALL);",
    "vec![CALL; 2];",
    "matches!(CALL, Some(y) if CALL > y);",
    "assert!(matches!(CALL, 1));",
    "{ { CALL } };",
    "x.f(CALL..);",
    "let [a, b] = [1, CALL];",
    "a < CALL && CALL > b;",
    "a | CALL | b;",
    "|x| CALL;",
    "move || -> u8 { CALL };",
    "async move { CALL };",
    "for<'a> |x: &'a u8| -> u8 { CALL };",
    "x as Vec<A, B> + CALL;",
    "f::<A, B>(CALL);",
    "<A as B<C>>::f(CALL);",
    "select! { x = y => CALL, complete => { CALL } }",
    "a::b! { x; CALL }",
    "macro_rules! m { ($x:expr) => { $x; CALL }; () => (CALL) }",
    "become f(CALL);",
    "builtin # wrap(CALL);",
    "fragment(CALL);",
    "f(fragment(CALL), fragment(1))",
    "#[cfg(x)] CALL;",
    "let x = #[cfg(x)] CALL;",
];

#[test]
fn calls_are_found_in_every_place() {
    for place in PLACES {
        for call in ["q.acquire(tok)", "IoCompleteRequest(tok, irp, 0)"] {
            let filled = trees(&place.replace("CALL", call));
            let bare = without_token(&filled).into_iter().collect::<TokenStream>();
            let expansion = expand(in_helper(bare).into_iter().collect());
            let expected = text(&in_helper(filled.into_iter().collect()));
            assert_eq!(
                expansion.replace(['(', ')'], ""),
                expected.replace(['(', ')'], ""),
                "{place}"
            );
        }
    }
}

/// Returns a helper with this body.
fn in_helper(body: TokenStream) -> Vec<TokenTree> {
    let mut item = trees("fn f(irp: Irp, tok: &mut LockToken)");
    item.push(Group::new(Delimiter::Brace, body).into());
    item
}

// Each of them is not a call, or belongs to another attribute.
#[test]
fn what_is_not_read() {
    for code in [
        "#[IoCompleteRequest(irp, 0)] x;",
        "#[cfg_attr(x, acquire(q.acquire()))] x;",
        "cfg!(q.acquire())",
        "stringify!(q.acquire())",
        "core::stringify! { q.acquire() }",
        "concat!(q.acquire())",
        // A constant cannot use a variable.
        "const { q.acquire() };",
        "asm!(\"\", in(reg) q.acquire())",
        "core::arch::asm!(\"\", sym IoCompleteRequest(irp, 0))",
        "macro_rules! m { (q.acquire()) => { 1 }; (IoCompleteRequest(irp, 0)) => { 2 } }",
    ] {
        is_left_alone(code);
    }
}

#[test]
fn nested_items_are_left_alone() {
    for code in [
        "fn g() { q.acquire(); }",
        "const unsafe extern \"C\" fn g<T>(a: T) -> u8 where T: U { q.acquire() }",
        "impl S { fn h() { q.acquire(); } }",
        "unsafe impl<T> A for S<T> { fn h() { q.acquire(); } }",
        "const C: u8 = q.acquire();",
        "const _: () = { q.acquire(); };",
        "static mut S: u8 = q.acquire();",
        "pub(crate) static S: u8 = q.acquire();",
        "mod m { fn g() { q.acquire(); } }",
        "trait T { fn g() { q.acquire(); } }",
        "extern \"C\" { fn IoCompleteRequest(irp: *mut IRP, boost: i8); }",
        "fn IoCompleteRequest(irp: Irp, boost: i8) {}",
        "struct IoCompleteRequest(u8, u8);",
        "pub struct S<T>(IoCompleteRequest<T>) where T: Fn(u8);",
        "struct S { a: [u8; q.acquire()] }",
        "enum E { IoCompleteRequest(u8, u8), B = q.acquire() }",
        "union IoCompleteRequest { a: u8 }",
        "type A = fn(IoCompleteRequest) -> u8;",
        "use a::IoCompleteRequest;",
        "#[derive(A)] enum E { IoCompleteRequest(u8) }",
    ] {
        is_left_alone(code);
        is_filled(&format!("{code} q.acquire(tok);"));
    }
}
