//! Which function of a scope a call means.

use quote::quote;
use syn::parse::Parser as _;
use syn::{Expr, Pat, Type};

use super::read;
use crate::functions::{Owner, Place};
use crate::known::{Callee, Known, Ty, View};
use crate::scope::{Scope, Value};

fn scope_of_a_driver() -> Known {
    let module = quote! {
        mod driver {
            use self::queue::{Queue, push as enqueue};
            struct Extension { queue: Queue, spare: Box<Queue>, next: Option<Queue>, list: Vec<u8>, locked: SpinLock<Queue> }
            static QUEUE: Queue = Queue::new();
            fn free(a: u8) {}
            fn visible(a: u8, token: &LockToken, b: u8) {}
            unsafe extern "C" fn entry() {}
            impl Extension {
                fn queue(&self) -> &Queue {}
                fn flush(&self) {}
                fn named(&self, token: &LockToken, a: u8) {}
            }
            mod queue {
                use super::*;
                impl Queue { fn new() -> Self {} fn push(&self, irp: Irp) {} fn own(&self) {} }
                fn push(irp: Irp) {}
            }
        }
    };
    Known::collect(&mut read(&module).unwrap())
}

fn place(module: &str, owner: Owner) -> Place {
    Place {
        module: module.split("::").map(str::to_owned).collect(),
        owner,
        is_under_macro: false,
    }
}

fn view<'a>(known: &'a Known, place: &Place, scope: &'a Scope) -> View<'a> {
    let home = known.home(place);
    View { known, home, scope }
}

/// The function that `call` means, with the token's place.
fn callee(call: &str, place: &Place, locals: &[(&str, &str)]) -> String {
    let known = scope_of_a_driver();
    let mut scope = Scope::default();
    for (name, ty) in locals {
        let pat = Pat::parse_single.parse_str(name).unwrap();
        let ty = match *ty {
            "" => Ty::Unknown,
            ty => {
                let ty = syn::parse_str::<Type>(ty).unwrap();
                view(&known, place, &Scope::default()).ty(&ty)
            }
        };
        scope.bind(&pat, &Value::of_type(ty), &|_, _, _| Ty::Unknown);
    }
    let call = syn::parse_str::<Expr>(call).unwrap();
    match view(&known, place, &scope).callee(&call) {
        Callee::Other => "other".to_owned(),
        Callee::Unclear(_) => "unclear".to_owned(),
        Callee::Known { id, token_at } => {
            let function = known.function(id);
            let owner = function
                .place
                .self_type()
                .unwrap_or(&function.place.module[function.place.module.len() - 1]);
            let at = token_at.map(|at| format!(" at {at}")).unwrap_or_default();
            format!("{owner}::{}{at}", function.name)
        }
    }
}

#[test]
fn paths() {
    let here = place("driver", Owner::Module);
    let inner = place("driver::queue", Owner::Inherent("Queue".to_owned()));
    for (call, place, expected) in [
        ("free(1)", &here, "driver::free at 1"),
        ("free(1, token)", &here, "driver::free"),
        ("self::free(1)", &here, "driver::free at 1"),
        ("super::free(1)", &inner, "driver::free at 1"),
        ("free(1)", &inner, "driver::free at 1"),
        ("queue::push(irp)", &here, "queue::push at 1"),
        ("enqueue(irp)", &here, "queue::push at 1"),
        ("Queue::push(&q, irp)", &here, "Queue::push at 2"),
        ("queue::Queue::push(&q, irp)", &here, "Queue::push at 2"),
        ("<Queue>::push(&q, irp)", &here, "Queue::push at 2"),
        ("Self::new()", &inner, "Queue::new at 0"),
        ("other::free(1)", &here, "other"),
        ("push(irp)", &here, "other"),
        ("crate::free(1)", &here, "other"),
        ("Vec::push(&mut v, irp)", &here, "other"),
        ("visible(1, 2)", &here, "driver::visible at 1"),
        ("visible(1, token, 2)", &here, "driver::visible"),
        ("entry()", &here, "other"),
        ("(free)(1)", &here, "other"),
    ] {
        assert_eq!(callee(call, place, &[]), expected, "{call}");
    }
}

#[test]
fn a_local_variable_hides_a_function() {
    let here = place("driver", Owner::Module);
    assert_eq!(callee("free(1)", &here, &[("free", "")]), "other");
    assert_eq!(
        callee("self::free(1)", &here, &[("free", "")]),
        "driver::free at 1"
    );
}

#[test]
fn receivers() {
    let here = place("driver", Owner::Inherent("Extension".to_owned()));
    let locals = [
        ("q", "&Queue"),
        ("p", "*mut Queue"),
        ("b", "Arc<Queue>"),
        ("g", "SpinLockGuard<'_, Queue>"),
        ("v", "Vec<Queue>"),
        ("o", "Option<Queue>"),
        ("n", "u8"),
        ("x", ""),
    ];
    for (call, expected) in [
        ("self.flush()", "Extension::flush at 0"),
        ("self.flush(token)", "Extension::flush"),
        ("self.named(1)", "Extension::named at 0"),
        ("Self::named(self, 1)", "Extension::named at 1"),
        (
            "unsafe { device.extension::<Extension>() }.flush()",
            "Extension::flush at 0",
        ),
        ("list.iter().map(f).push(1)", "other"),
        ("[1].iter().copied().flush()", "other"),
        ("self.queue.push(irp)", "Queue::push at 1"),
        ("self.spare.push(irp)", "Queue::push at 1"),
        ("(&self.queue).push(irp)", "Queue::push at 1"),
        ("self.queue().push(irp)", "Queue::push at 1"),
        ("self.locked.acquire().push(irp)", "Queue::push at 1"),
        ("self.next.as_ref().unwrap().push(irp)", "Queue::push at 1"),
        ("self.next?.push(irp)", "Queue::push at 1"),
        ("QUEUE.push(irp)", "Queue::push at 1"),
        ("q.push(irp)", "Queue::push at 1"),
        ("b.push(irp)", "Queue::push at 1"),
        ("g.push(irp)", "Queue::push at 1"),
        ("unsafe { &*p }.push(irp)", "Queue::push at 1"),
        ("Queue::new().push(irp)", "Queue::push at 1"),
        ("Queue { a: 1 }.push(irp)", "Queue::push at 1"),
        ("q.push(irp, 1, 2)", "other"),
        ("self.list.push(1)", "other"),
        ("self.next.push(1)", "other"),
        ("v.push(1)", "other"),
        ("v.iter().push(1)", "other"),
        ("o.push(1)", "other"),
        ("n.push(1)", "other"),
        ("Vec::new().push(1)", "other"),
        ("vec![1].push(1)", "other"),
        ("q.flush()", "other"),
        ("x.push(1)", "unclear"),
        ("f().push(1)", "unclear"),
        ("x.unknown(1)", "other"),
    ] {
        assert_eq!(callee(call, &here, &locals), expected, "{call}");
    }
}

#[test]
fn under_an_impl_a_field_is_of_another_type() {
    let item = quote!(impl Queue { fn push(&self, irp: Irp) {} });
    let known = Known::collect(&mut read(&item).unwrap());
    let place = Place {
        module: Vec::new(),
        owner: Owner::Inherent("Queue".to_owned()),
        is_under_macro: false,
    };
    for (call, expected) in [
        ("self.irps.push(irp)", Callee::Other),
        ("self.irps.acquire().push(irp)", Callee::Other),
        (
            "self.push(irp)",
            Callee::Known {
                id: 0,
                token_at: Some(1),
            },
        ),
    ] {
        let call: Expr = syn::parse_str(call).unwrap();
        let scope = Scope::default();
        assert_eq!(view(&known, &place, &scope).callee(&call), expected);
    }
}

#[test]
fn what_goes_in_circles_ends() {
    let module = quote! {
        mod m {
            use self::n::*;
            type A = B;
            type B = A;
            struct C(D);
            struct D(C);
            impl Deref for C { type Target = D; }
            impl Deref for D { type Target = C; }
            impl Queue { fn put(&self, irp: Irp) {} }
            mod n { use super::*; use self::o as o; }
        }
    };
    let known = Known::collect(&mut read(&module).unwrap());
    let here = place("m", Owner::Module);
    let scope = Scope::default();
    for (value, expected) in [
        ("A::new().put(irp)", Callee::Unclear(vec![0])),
        ("C::new().put(irp)", Callee::Other),
        ("C::new().0.0.put(irp)", Callee::Other),
        ("o::put(irp)", Callee::Other),
    ] {
        let call: Expr = syn::parse_str(value).unwrap();
        let found = view(&known, &here, &scope).callee(&call);
        assert_eq!(found, expected, "{value}");
    }
}
