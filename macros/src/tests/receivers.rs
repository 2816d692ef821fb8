//! The function of a scope that a call means, by names.

use super::{errors_of, expand, tokens};

/// A driver whose functions take the hidden token, with places for another function in a module and
/// in the `impl`s of two types.
const DRIVER: &str = "mod driver {
    use self::queue::{Queue, push as enqueue};
    struct Extension {
        queue: Queue, spare: Box<Queue>, next: Option<Queue>, list: Vec<u8>, locked: SpinLock<Queue>,
    }
    static QUEUE: Queue = Queue::new();
    fn free(a: u8) { Q.acquire(); }
    fn visible(a: u8, token: &LockToken, b: u8) { Q.acquire(); }
    unsafe extern \"C\" fn entry() { Q.acquire(); }
    MODULE
    impl Extension {
        fn queue(&self) -> &Queue { Q.acquire(); &self.queue }
        fn flush(&self) { Q.acquire(); }
        fn named(&self, token: &LockToken, a: u8) { Q.acquire(); }
        EXTENSION
    }
    mod queue {
        use super::*;
        impl Queue {
            fn new() -> Self { Q.acquire(); Self }
            fn push(&self, irp: Irp) { Q.acquire(); }
            fn own(&self) { Q.acquire(); }
            QUEUE_IMPL
        }
        fn push(irp: Irp) { Q.acquire(); }
    }
}";

/// Returns the driver with another function at this place.
fn driver(place: &str, parameters: &str, call: &str) -> String {
    let function = format!("fn f({parameters}) {{ {call}; }}");
    let mut driver = DRIVER.to_owned();
    for other in ["MODULE", "EXTENSION", "QUEUE_IMPL"] {
        driver = driver.replace(other, if other == place { &function } else { "" });
    }
    driver
}

/// Checks that the call gets the token where it says `TOK`.
#[track_caller]
fn is_filled(place: &str, parameters: &str, filled: &str) {
    let bare = filled
        .replace(", TOK", "")
        .replace("TOK, ", "")
        .replace("TOK", "");
    let item = driver(place, parameters, &bare);
    let errors = errors_of(tokens(&item));
    assert!(errors.is_empty(), "{filled}: {errors:?}");
    let expansion = expand(tokens(&item));
    let expected = tokens(&filled.replace("TOK", "no_spin_lock_held")).to_string();
    let body = expansion.replace("_ = & no_spin_lock_held ; ", "");
    assert!(
        body.contains(&format!("{{ {expected} ; }}")),
        "{filled}: {expansion}"
    );
}

/// Checks that the call is reported, because it may or may not mean a function of the scope.
#[track_caller]
fn is_unclear(place: &str, parameters: &str, call: &str) {
    let errors = errors_of(tokens(&driver(place, parameters, call)));
    assert_eq!(errors.len(), 1, "{call}: {errors:?}");
    assert!(errors[0].contains("cannot be told"), "{errors:?}");
}

#[test]
fn paths() {
    let (here, inner) = ("MODULE", "QUEUE_IMPL");
    for (place, call) in [
        (here, "free(1, TOK)"),
        (here, "self::free(1, TOK)"),
        (inner, "super::free(1, TOK)"),
        (inner, "free(1, TOK)"),
        (here, "r#free(1, TOK)"),
        (here, "queue::push(irp, TOK)"),
        (here, "self::queue::push(irp, TOK)"),
        (here, "crate::a::driver::queue::push(irp, TOK)"),
        (here, "enqueue(irp, TOK)"),
        (here, "Queue::push(&q, irp, TOK)"),
        (here, "queue::Queue::push(&q, irp, TOK)"),
        (here, "<Queue>::push(&q, irp, TOK)"),
        (here, "<queue::Queue>::push(&q, irp, TOK)"),
        (here, "Queue::<u8>::new(TOK)"),
        (here, "Extension::flush(&e, TOK)"),
        (inner, "Self::new(TOK)"),
        (inner, "<Self>::own(&self, TOK)"),
        (here, "visible(1, TOK, 2)"),
        (here, "Extension::named(&e, TOK, 1)"),
    ] {
        is_filled(place, "", call);
    }
    for call in [
        "other::free(1)",
        "push(irp)",
        "crate::free(1)",
        "super::free(1)",
        "Vec::push(&mut v, irp)",
        "<Vec<Queue>>::push(&mut v, irp)",
        "<Queue as Trait>::push(&q, irp)",
        "entry()",
        "visible(1, token, 2)",
        "free(1, token)",
        "queue::Queue::push(&q, irp, token)",
        "let _ = x.free",
        "'free: loop { break 'free (1) }",
    ] {
        is_filled("MODULE", "token: &mut LockToken", call);
    }
}

#[test]
fn a_local_name_hides_a_function() {
    for call in [
        "let free = g; free(1)",
        "if let Some(free) = g { free(1) }",
        "{ use other::free; free(1) }",
    ] {
        is_filled("MODULE", "", call);
    }
    is_filled("MODULE", "free: fn(u8)", "free(1)");
    is_filled("MODULE", "free: fn(u8)", "self::free(1, TOK)");
    is_filled("MODULE", "", "{ let free = g; } free(1, TOK)");
    is_filled("MODULE", "", "{ use self::queue::*; push(irp, TOK) }");
}

const LOCALS: &str = "&self, q: &Queue, p: *mut Queue, b: Arc<Queue>, g: SpinLockGuard<'_, Queue>, \
    v: Vec<Queue>, o: Option<Queue>, n: u8, x: T";

#[test]
fn receivers() {
    for call in [
        "self.flush(TOK)",
        "self.named(TOK, 1)",
        "Self::named(self, TOK, 1)",
        "self.queue.push(irp, TOK)",
        "self.spare.push(irp, TOK)",
        "(&self.queue).push(irp, TOK)",
        "self.queue(TOK).push(irp, TOK)",
        "self.locked.acquire(TOK).push(irp, TOK)",
        "self.next.as_ref().unwrap().push(irp, TOK)",
        "self.next?.push(irp, TOK)",
        "QUEUE.push(irp, TOK)",
        "q.push(irp, TOK)",
        "q.own(TOK)",
        "b.push(irp, TOK)",
        "g.push(irp, TOK)",
        "unsafe { &*p }.push(irp, TOK)",
        "(*p).push(irp, TOK)",
        "Queue::new(TOK).push(irp, TOK)",
        "Queue { a: 1 }.push(irp, TOK)",
        "v[0].push(irp, TOK)",
        "v.iter().for_each(|e| e.own(TOK))",
        "v.iter().for_each(|e: &Queue| e.push(irp, TOK))",
        "for e in v { e.push(irp, TOK) }",
        "if let Some(e) = o { e.push(irp, TOK) }",
        "match o { Some(e) => e.push(irp, TOK), None => {} }",
        "let e: Queue; e = make(); e.push(irp, TOK)",
        "let e = &mut *q; e.push(irp, TOK)",
        "let e = q as *const Queue; (*e).push(irp, TOK)",
        "const C: Queue = make(); C.own(TOK)",
        "assert!(q.own(TOK))",
        "fragment(q).own(TOK)",
    ] {
        is_filled("EXTENSION", LOCALS, call);
    }
}

#[test]
fn receivers_of_other_types() {
    for call in [
        "[1].iter().copied().flush()",
        "q.push(irp, 1, 2)",
        "self.list.push(1)",
        "self.next.push(1)",
        "v.push(1)",
        "v.iter().push(1)",
        "o.push(1)",
        "n.push(1)",
        "Vec::new().push(1)",
        "vec![1].push(1)",
        "q.flush()",
        "x.unknown(1)",
        "\"\".own()",
        "o.map(f).own(1)",
        "x.push(1)",
    ] {
        is_filled("EXTENSION", LOCALS, call);
    }
}

#[test]
fn receivers_whose_type_is_not_seen() {
    for call in [
        "make().own()",
        "let e: _ = make(); e.own()",
        "let e = make(); e.own()",
        "x.y.own()",
    ] {
        is_unclear("EXTENSION", LOCALS, call);
    }
}

#[test]
fn what_goes_in_circles_ends() {
    let module = "mod m {
        use self::n::*;
        type A = B;
        type B = A;
        struct C(D);
        struct D(C);
        impl Deref for C { type Target = D; }
        impl Deref for D { type Target = C; }
        impl Queue { fn put(&self, irp: Irp) { Q.acquire(); } }
        mod n { use super::*; use self::o as o; }
        fn f() { C::new().put(irp); o::put(irp); o::p::put(irp); put(irp); }
        fn g(a: A) { a.0.put(irp); }
        fn h() { C::new().0.0.put(irp); }
    }";
    let expansion = expand(tokens(module));
    for call in ["C :: new () . put (irp)", "o :: put (irp)", "; put (irp)"] {
        assert!(expansion.contains(call), "{expansion}");
    }
}

#[test]
fn a_method_of_one_type_is_not_one_of_another() {
    let module = "mod m {
        struct A; struct B;
        impl A { fn lock(&self) { Q.acquire(); } }
        impl B { fn lock(&self) {} }
        fn f(a: &A, b: &B) { a.lock(); b.lock(); A::lock(a); B::lock(b); }
    }";
    let expansion = expand(tokens(module));
    let token = "no_spin_lock_held";
    let expected =
        format!("a . lock ({token}) ; b . lock () ; A :: lock (a , {token}) ; B :: lock (b) ;");
    assert!(expansion.contains(&expected), "{expansion}");
}
