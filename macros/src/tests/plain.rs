//! A body makes the same whether it is parsed or not.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use crate::expand::{expand, expand_parsed};
use crate::known::Known;
use crate::parse::{self, Annotated};
use crate::plain::Bodies;

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
    assert_eq!(
        places(&expansion, &extent),
        places(&parsed, &extent),
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
        plain.push(function.plain.is_some())
    });
    plain
}

#[track_caller]
fn is_plain(bodies: &[&str]) {
    for body in bodies {
        let item = format!("fn f(irp: *mut IRP, token: &mut LockToken) {{ {body} }}");
        assert_eq!(plain(&item), [true], "{body}");
        expand_both(&TokenStream::new(), &item.parse().unwrap());
    }
}

#[track_caller]
fn is_parsed(bodies: &[&str]) {
    for body in bodies {
        let item = format!("fn f(irp: *mut IRP, token: &mut LockToken) {{ {body} }}");
        assert_eq!(plain(&item), [false], "{body}");
        expand_both(&TokenStream::new(), &item.parse().unwrap());
    }
}

#[test]
fn ordinary_bodies_are_plain() {
    is_plain(&[
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
        "'acquired: loop { break 'acquired; } q.acquire();",
    ]);
}

#[test]
fn what_needs_the_syntax_tree_is_parsed() {
    is_parsed(&[
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
        "IofCompleteRequest(irp, 0);",
        "wdk_sys::IoCompleteRequest(irp, 0);",
        "SpinLock::acquire(&q);",
        "q.acquire::<u8>();",
        "q.acquire(token);",
        "IoCompleteRequest(token, next, 0);",
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
        "KeReleaseSpinLock(&lock);",
        "let f = IoCompleteRequest;",
        "let acquire = 1;",
        "become finish(q.acquire());",
    ]);
}
