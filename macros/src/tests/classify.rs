use proc_macro2::{Ident, Span};
use syn::{Block, Expr, parse_quote};

use crate::classify::{self, AsInC};

#[expect(
    clippy::option_option,
    reason = "no tracked call is not the same as one without a place"
)]
fn token_at(expr: &Expr) -> Option<Option<usize>> {
    classify::tracked(expr, None).map(|call| call.token_at)
}

#[test]
fn a_function_gets_the_token_first() {
    assert_eq!(
        token_at(&parse_quote!(IoCompleteRequest(irp, 0))),
        Some(Some(0))
    );
    assert_eq!(
        token_at(&parse_quote!(spin_lock_safe::ddi::IoCompleteRequest(
            irp, 0
        ))),
        Some(Some(0))
    );
    assert_eq!(
        token_at(&parse_quote!(IoAcquireCancelSpinLock())),
        Some(Some(0))
    );
}

#[test]
fn a_call_with_too_few_arguments_still_gets_the_token() {
    assert_eq!(
        token_at(&parse_quote!(IoCompleteRequest(irp))),
        Some(Some(0))
    );
}

#[test]
fn a_method_gets_the_token_last() {
    assert_eq!(token_at(&parse_quote!(self.queue.acquire())), Some(Some(0)));
    assert_eq!(
        token_at(&parse_quote!(SpinLock::acquire(&queue))),
        Some(Some(1))
    );
    assert_eq!(
        token_at(&parse_quote!(<SpinLock<u8>>::acquire_sole(&queue))),
        Some(Some(1))
    );
}

#[test]
fn a_token_that_is_there_is_left_alone() {
    assert_eq!(
        token_at(&parse_quote!(IoCompleteRequest(token, irp, 0))),
        Some(None)
    );
    assert_eq!(token_at(&parse_quote!(queue.acquire(token))), Some(None));
    assert_eq!(
        token_at(&parse_quote!(SpinLock::acquire(&queue, token))),
        Some(None)
    );
    let token = Ident::new("token", Span::call_site());
    for call in [
        parse_quote!(IoCompleteRequest(token, irp)),
        parse_quote!(IoCompleteRequest(&mut token, irp)),
    ] {
        assert_eq!(
            classify::tracked(&call, Some(&token)).unwrap().token_at,
            None
        );
    }
}

#[test]
fn a_raw_name_means_the_same() {
    assert_eq!(
        token_at(&parse_quote!(r#IoCompleteRequest(irp, 0))),
        Some(Some(0))
    );
    assert_eq!(token_at(&parse_quote!(queue.r#acquire())), Some(Some(0)));
    assert!(classify::leak(&parse_quote!(mem::r#forget(guard))).is_some());
}

#[test]
fn other_calls_are_not_tracked() {
    for call in [
        parse_quote!(complete(irp)),
        parse_quote!(Pool::acquire(&pool)),
        parse_quote!(acquire(&pool)),
        parse_quote!(queue.push(irp)),
        parse_quote!(irp.IoCompleteRequest()),
        parse_quote!((table.complete)(irp, 0)),
    ] as [Expr; 6]
    {
        assert!(token_at(&call).is_none());
    }
}

fn raw(expr: &Expr) -> Option<&'static str> {
    classify::raw(expr).map(|(_, routine)| routine.name)
}

#[test]
fn raw_bindings_are_found_by_name_path_and_arguments() {
    assert_eq!(
        raw(&parse_quote!(IofCompleteRequest)),
        Some("IoCompleteRequest")
    );
    assert_eq!(
        raw(&parse_quote!(ntddk::KeAcquireSpinLockRaiseToDpc)),
        Some("KeAcquireSpinLock")
    );
    assert_eq!(
        raw(&parse_quote!(wdk_sys::ntddk::IoStartNextPacket)),
        Some("IoStartNextPacket")
    );
    assert_eq!(raw(&parse_quote!(ddi::IoStartNextPacket)), None);
}

#[test]
fn calls_with_the_arguments_of_the_system() {
    let as_in_c = |source: &str| {
        let call = syn::parse_str(source).unwrap();
        classify::as_in_c(&call, &|name| name == "Irp")
    };
    for (call, form) in [
        ("KeAcquireSpinLock(&lock, &mut old_irql)", AsInC::SavedIrql),
        (
            "ddi::IoAcquireCancelSpinLock(&mut OldIrql)",
            AsInC::SavedIrql,
        ),
        ("KeReleaseSpinLock(&lock, irql)", AsInC::RestoredIrql),
        ("KeReleaseSpinLockFromDpcLevel(&lock)", AsInC::RestoredIrql),
        (
            "IoReleaseCancelSpinLock(unsafe { (*p).CancelIrql })",
            AsInC::RestoredIrql,
        ),
        ("IoCompleteRequest(Irp, 0)", AsInC::Pointer),
    ] {
        assert_eq!(as_in_c(call), Some(form), "{call}");
    }
    for call in [
        "KeAcquireSpinLock(&lock)",
        "KeAcquireSpinLock(token, &lock)",
        "IoAcquireCancelSpinLock(&mut token)",
        "KeReleaseSpinLock(irql_guard)",
        "KeReleaseSpinLock(guard)",
        "IoReleaseCancelSpinLock(unsafe { held(); (*p).guard })",
        "IoCompleteRequest(irp, 0)",
        "IoCompleteRequest(Irp, irp, 0)",
        "wdk_sys::IoCompleteRequest(Irp, 0)",
    ] {
        assert_eq!(as_in_c(call), None, "{call}");
    }
}

fn leaks(expr: &Expr) -> bool {
    let is_guard = |name: &Ident| name == "guard";
    classify::leak(expr).is_some_and(|(_, leaked)| classify::holds_guard(leaked, &is_guard))
}

#[test]
fn leaks_of_a_guard_are_found() {
    for leak in [
        parse_quote!(core::mem::forget(guard)),
        parse_quote!(forget((guard, 1))),
        parse_quote!(forget((guard))),
        parse_quote!(forget(queue.try_acquire_at_dpc_level()?)),
        parse_quote!(ManuallyDrop::new(queue.acquire())),
        parse_quote!(Box::leak(Box::new(guard))),
        parse_quote!(std::rc::Rc::into_raw(Rc::new(Some(guard)))),
        parse_quote!(forget(queue.try_acquire_at_dpc_level().unwrap())),
        parse_quote!(forget(Holder {
            guard: guard,
            at: 0
        })),
        parse_quote!(Box::leak(Box::new({
            1;
            guard
        }))),
    ] as [Expr; 10]
    {
        assert!(leaks(&leak));
    }
}

#[test]
fn leaks_of_other_things_are_not() {
    for harmless in [
        parse_quote!(forget(irp)),
        parse_quote!(Arc::new(guard)),
        parse_quote!(forget(count(guard))),
        parse_quote!(forget(guard.len())),
    ] as [Expr; 4]
    {
        assert!(!leaks(&harmless));
    }
}

#[test]
fn a_body_may_give_a_guard() {
    for guarding in [
        parse_quote!({ queue.acquire() }),
        parse_quote!({
            let guard = queue.acquire();
            (guard)
        }),
    ] as [Block; 2]
    {
        assert!(classify::gives_guard(&guarding));
    }
    for other in [
        parse_quote!({
            let length = queue.acquire().len();
            length
        }),
        parse_quote!({
            let guard = queue.acquire();
            guard.len()
        }),
        parse_quote!({
            queue.acquire();
        }),
        parse_quote!({}),
    ] as [Block; 4]
    {
        assert!(!classify::gives_guard(&other));
    }
}

#[test]
fn a_trial_on_a_place_leaves_no_other_temporary() {
    for on_place in [
        parse_quote!((*self.queues[0]).try_acquire_at_dpc_level()),
        parse_quote!(KeTryToAcquireSpinLockAtDpcLevel(&self.queues[at])),
    ] as [Expr; 2]
    {
        assert!(classify::tries(&on_place));
    }
    for other in [
        parse_quote!(self.queues[next()].try_acquire_at_dpc_level()),
        parse_quote!(queues()[0].try_acquire_at_dpc_level()),
        parse_quote!((-queue).try_acquire_at_dpc_level()),
        parse_quote!((*queue()).try_acquire_at_dpc_level()),
        parse_quote!(queue.acquire()),
    ] as [Expr; 5]
    {
        assert!(!classify::tries(&other));
    }
}
