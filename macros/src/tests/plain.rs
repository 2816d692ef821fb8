//! A body makes the same whether it is parsed or not.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};

use crate::classify::{LEAKS, Word, word};
use crate::expand::{expand, expand_parsed};
use crate::known::Known;
use crate::parse::{self, Annotated};
use crate::plain::Bodies;
use crate::plain::read::WORDS;

type Places = Vec<(String, Option<Range<usize>>)>;

/// What each tree of `tokens` says, and from where in the `item` it is.
fn places(tokens: &TokenStream, item: &Range<usize>) -> Places {
    let place = |tree: &TokenTree| {
        let span = tree.span().byte_range();
        (item.start <= span.start && span.end <= item.end).then_some(span)
    };
    let trees = tokens.clone().into_iter().flat_map(|tree| {
        let (text, inner) = match &tree {
            TokenTree::Group(group) => {
                let inner = places(&group.stream(), item);
                (format!("{:?}", group.delimiter()), inner)
            }
            tree => (tree.to_string(), Vec::new()),
        };
        [(text, place(&tree))].into_iter().chain(inner)
    });
    trees.collect()
}

/// Expands the attribute, with and without its bodies parsed.
#[track_caller]
pub(super) fn expand_both(arguments: &TokenStream, item: &TokenStream) -> TokenStream {
    let spans = item
        .clone()
        .into_iter()
        .map(|tree| tree.span().byte_range());
    let start = spans.clone().map(|span| span.start).min();
    let end = spans.map(|span| span.end).max();
    let extent = start.unwrap_or_default()..end.unwrap_or_default();
    let expansion = expand(arguments.clone(), item.clone());
    let parsed = expand_parsed(arguments.clone(), item.clone());
    // `x.0.1` has one token fewer before `syn` has read it.
    let read = |tokens: &TokenStream| match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => file.into_token_stream(),
        Err(_) => tokens.clone(),
    };
    assert_eq!(
        places(&read(&expansion), &extent),
        places(&read(&parsed), &extent),
        "#[spin_lock_safe({arguments})] {item}"
    );
    expansion
}

/// Whether each body of `item` is plain.
fn plain(item: &str) -> Vec<bool> {
    let trees = item.parse::<TokenStream>().unwrap().into_iter().collect();
    let (shell, bodies) = parse::lift(trees).unwrap();
    let mut item = Annotated::parse(&shell).unwrap();
    let mut known = Known::collect(&mut item);
    let mut bodies = Bodies::read(&bodies, &mut item, &mut known).unwrap();
    let mut plain = Vec::new();
    bodies.each(&mut item, &mut |function| {
        plain.push(function.plain.is_some());
    });
    plain
}

#[track_caller]
fn each_is(expected: bool, bodies: &[&str]) {
    for body in bodies {
        let item = format!("fn f(irp: *mut IRP, token: &mut LockToken) {{ {body} }}");
        assert_eq!(plain(&item), [expected], "{body}");
        let entry_point = format!("unsafe extern \"C\" fn f(irp: *mut IRP) {{ {body} }}");
        let scope = format!("mod m {{ fn f(irp: Irp) {{ {body} }} }}");
        for item in [item, entry_point, scope] {
            expand_both(&TokenStream::new(), &item.parse().unwrap());
        }
    }
}

#[test]
fn ordinary_bodies_are_plain() {
    each_is(
        true,
        &[
            "let mut queue = self.queue.acquire(); queue.push(1); drop(queue);",
            "if x { IoCompleteRequest(next, 0); } else { finish(next, token) }",
            "match x { A | B => IoCompleteRequest(a.b(c, d), IO_NO_INCREMENT,), _ if y || z => {} }",
            "let a = (KeAcquireSpinLock(&self.queue), [q.acquire_exclusive()]); KeReleaseSpinLock(a);",
            "for x in 0..q.acquire().len() { println!(\"{x}\"); }",
            "let irp = unsafe { Irp::from_raw(irp) }; IoCompleteRequest(irp, 0);",
            "let mut irp: Irp = f(irp); IoCompleteRequest(irp, 0);",
            "let len = list.iter().map(|x| x.len()).sum::<usize>(); *q.acquire() += len;",
            "let p = x as *const u8; let y = p | 1 | (2) | a? | 'b'; q.acquire();",
            "if !(q.acquire().is_empty()) { return; } #[cfg(x)] q.acquire();",
            "if let Some(x) = KeAcquireSpinLock(&q) {} break 'acquired (1);",
            "q.acquire().0.1 += 1; match x { -1 => {} _ => {} }",
            "if KeAcquireSpinLock(&q) == x {} *q.acquire() = 1;",
            "while !done && a != b { if !ready { q.acquire(); } }",
            "'acquired: loop { break 'acquired; } q.acquire();",
            "q.acquire(token); IoCompleteRequest(token, next, 0); drop(q.acquire());",
            "IoCompleteRequest(next, token, 0);",
        ],
    );
}

#[test]
fn what_needs_the_syntax_tree_is_parsed() {
    each_is(
        false,
        &[
            "let complete = |irp| IoCompleteRequest(irp, 0); complete(next);",
            "let complete = move || finish(next, token);",
            "list.for_each(|x| drop(q.acquire()));",
            "async { q.acquire() };",
            "fn nested() { q.acquire(); }",
            "use other as queue; q.acquire();",
            "const LENGTH: usize = 1; q.acquire();",
            "println!(\"{}\", q.acquire().len());",
            "match q.try_acquire_at_dpc_level() { Some(g) => {} None => IoCompleteRequest(next, 0) }",
            "mem::forget(q.acquire());",
            "Box::leak(Box::new(q.acquire()));",
            "ManuallyDrop::new(q.acquire());",
            "MaybeUninit::new(q.acquire());",
            "Rc::into_raw(Rc::new(q.acquire()));",
            "Box::into_non_null(Box::new(q.acquire()));",
            "IofCompleteRequest(irp, 0);",
            "wdk_sys::IoCompleteRequest(irp, 0);",
            "SpinLock::acquire(&q);",
            "q.acquire::<u8>();",
            "q.acquire(&*token);",
            "IoCompleteRequest(token, next);",
            "IoCompleteRequest(next, id(token), 0);",
            "IoCompleteRequest(next);",
            "IoCompleteRequest(irp, 0);",
            "if let irp = f(irp) {} IoCompleteRequest(irp, 0);",
            "{ let irp = f(irp); } IoCompleteRequest(irp, 0);",
            "let irp = IoCompleteRequest(irp, 0);",
            "IoCompleteRequest(next(q.acquire()), 0);",
            "IoCompleteRequest(next(token), 0);",
            "IoCompleteRequest(f::<A, B>(), 0);",
            "KeReleaseSpinLock(guard, irql);",
            "KeReleaseSpinLock(old_irql);",
            "KeReleaseSpinLock(token, guard);",
            "KeReleaseSpinLock(&lock);",
            "let f = IoCompleteRequest;",
            "let acquire = 1;",
            "become finish(q.acquire());",
            "#![allow(unused)] q.acquire();",
            "each(&mut |x| IoCompleteRequest(x, 0));",
            "each(&mut || q.acquire());",
            "'a: loop { break 'a |x| IoCompleteRequest(x, 0); }",
            "let IoCompleteRequest(next, x);",
            "match x { IoCompleteRequest(a, b) => {} }",
            "define! complete { () => { IoCompleteRequest(next, 0) } }",
        ],
    );
}

#[test]
fn words_are_sorted() {
    assert!(WORDS.is_sorted());
}

#[test]
fn every_leak_has_a_suspect_name() {
    for (of, leak) in LEAKS {
        let names = [of, leak].map(|name| matches!(word(name), Word::Suspect));
        assert!(names.contains(&true), "{of}::{leak}");
    }
}

/// A module with functions that need the hidden token, and this function.
fn in_scope(function: &str) -> String {
    format!(
        "mod driver {{
            use other::far as near;
            fn finish(irp: Irp) {{ IoCompleteRequest(irp, 0); }}
            mod inner {{ pub fn lock() {{ Q.acquire(); }} }}
            impl Device {{
                fn next(&self) {{ self.queue.acquire(); }}
                fn new() {{ Q.acquire(); }}
                fn named(irp: Irp, token: &mut LockToken) {{ IoCompleteRequest(irp, 0); }}
                fn named_method(&self, token: &LockToken) {{ self.queue.acquire(); }}
                {function}
            }}
        }}"
    )
}

#[track_caller]
fn each_in_scope_is(expected: bool, functions: &[&str]) {
    for function in functions {
        let item = in_scope(function);
        assert_eq!(plain(&item).last(), Some(&expected), "{function}");
        expand_both(&TokenStream::new(), &item.parse().unwrap());
    }
}

#[test]
fn calls_within_a_scope_are_plain() {
    each_in_scope_is(
        true,
        &[
            "fn f(&self) { self.next(); finish(irp); Self::new(); inner::lock(); }",
            "fn f(&self) { crate::elsewhere::finish(irp); list.push(device.new); x.next; }",
            "fn f(&self) -> u8 { let next = 1; if next { self.next() } 1 }",
            "fn f(finish: fn(Irp)) { finish(irp) }",
            "fn f(&self) { select! { x => device.new() } trace!(x => new[]); break 'finish (1) }",
            "fn f<T>(&self) -> Option<T> where T: Copy, { near(irp); self.next(); None }",
            "fn f(&self, token: &mut LockToken) { Self::named(irp, token); Self::named(irp); }",
            "fn f(&self, token: &mut LockToken) { Self::named(irp, token, 1); finish(irp, token); }",
            "fn f(&self, token: &LockToken) { self.named_method(token,); self.next(token); }",
        ],
    );
}

#[test]
fn calls_whose_callee_is_not_plain_to_see_are_parsed() {
    each_in_scope_is(
        false,
        &[
            "fn f(&self) { device.next(); }",
            "fn f(&self) { self.device.next(); }",
            "fn f(&self) { device.next::<u8>(); }",
            "fn f(&self) { let finish = finish; }",
            "fn f(&self) { list.map(finish); }",
            "fn f(&self) { list.map(Self::new); }",
            "fn f(&self) { let near = 1; }",
            "fn f(&self) { match x { finish(irp) if y => {} } }",
            "fn f(&self) { select! { x => finish(irp) } }",
            "fn f(&self) { <Device>::new(); }",
            "fn f(&self) { Device::<u8>::new(); }",
            "fn f(&self) { ::driver::finish(irp); }",
            "fn f(&self) { finish(self.next()); }",
            "fn f(&self, token: &mut LockToken) { Self::named(irp, &mut *token); }",
            "fn f(&self, token: &mut LockToken) { Self::named(next(token), token); }",
            "fn f(&self, token: &mut LockToken) { Self::named(token); }",
            "fn f(&self) { list.for_each(|irp| finish(irp)); }",
            "fn f(&self) { trace!(self.next()); }",
            "fn f(&self) { #![allow(unused)] self.next(); }",
            "fn f(&self) -> Wrapped<'_> { Wrapped(self.queue.acquire()) }",
        ],
    );
}

#[test]
fn bodies_are_taken_out_only_where_they_are_plain_to_see() {
    let is_lifted = |item: &str| {
        let trees = item.parse::<TokenStream>().unwrap().into_iter().collect();
        parse::lift(trees).is_some()
    };
    assert!(is_lifted("fn f() -> [u8; { 1 }] where T: Copy, {}"));
    assert!(is_lifted(
        "impl S { const C: u8 = { 1 }; const D: fn(u8) = g; fn f() {} }"
    ));
    for item in [
        "fn f() -> S<{ 1 }> {}",
        "fn f() -> S<u8, { 1 }> {}",
        "fn f() -> S<N = { 1 }> {}",
        "impl S<{ 1 }> { fn f() {} }",
        "fn f() -> m! { u8 } {}",
        "fn f() where m! { u8 }: Copy {}",
        "impl m! { S } { fn f() {} }",
        "mod m { struct S { f: fn(u8) } }",
        "m! { fn f() {} }",
    ] {
        assert!(!is_lifted(item), "{item}");
    }
    let fragment = super::fragment(quote!({}));
    let item = quote!(fn f() #fragment);
    assert!(parse::lift(item.into_iter().collect()).is_none());
}

#[test]
fn pointers_in_patterns_are_pointers() {
    for parameter in ["(irp): *mut IRP", "irp @ other: *mut IRP", "(irp): PIRP"] {
        let item =
            format!("fn f({parameter}, token: &mut LockToken) {{ IoCompleteRequest(irp, 0); }}");
        assert_eq!(plain(&item), [false], "{parameter}");
    }
}

/// Of several calls without a token, the first is named.
#[test]
fn the_initializer_comes_before_what_else_there_is() {
    let item = "fn f() { let Some(x) = KeAcquireSpinLock(&a) else { q.acquire(); return }; }";
    let expansion = expand_both(&TokenStream::new(), &item.parse().unwrap());
    let errors = super::errors(expansion);
    assert!(
        errors[0].starts_with("`KeAcquireSpinLock` takes"),
        "{errors:?}"
    );
}

/// What only looks like a function has no body of its own.
#[test]
fn items_with_other_functions_are_parsed() {
    for item in [
        "mod m { fn f() { Q.acquire(); } impl S { default fn g() { Q.acquire(); } } }",
        "mod m { const _: () = { fn g() { Q.acquire(); } }; fn f() { Q.acquire(); } }",
        "mod m { macro_rules! g { () => { fn g() {} } } fn f() { Q.acquire(); } }",
        "mod m { trait T { fn g(); fn h() { Q.acquire(); } } fn f(token: &LockToken) { Q.acquire(); } }",
    ] {
        expand_both(&TokenStream::new(), &item.parse().unwrap());
    }
}
