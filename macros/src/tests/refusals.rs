//! Each refusal: its message, and the item that stands in.

use proc_macro2::TokenStream;
use quote::quote;

use super::{errors, errors_of};

/// Returns the only error on `item`, and checks that the item is still there under its name.
#[track_caller]
fn refusal(item: TokenStream) -> String {
    let expansion = crate::expand::expand(TokenStream::new(), item);
    assert!(expansion.to_string().contains("fn f"), "the item is gone");
    let mut errors = errors(expansion);
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors.remove(0)
}

#[track_caller]
fn refused(item: TokenStream, part: &str) {
    let message = refusal(item);
    assert!(message.contains(part), "{message}");
}

#[test]
fn signatures() {
    refused(
        quote!(
            async fn f() {
                q.acquire();
            }
        ),
        "an `async fn`",
    );
    refused(
        quote!(
            const fn f() {}
        ),
        "a `const fn`",
    );
    refused(
        quote!(
            unsafe extern "C" fn f(n: u8, ...) {}
        ),
        "variadic",
    );
    let in_scope = quote!(impl S { unsafe fn f(&self, n: u8, ...) { q.acquire(); } });
    refused(in_scope, "variadic");
    refused(
        quote!(
            extern "C" fn f() {}
        ),
        "write `unsafe extern`",
    );
    refused(
        quote!(
            pub extern "C" fn f() {}
        ),
        "write `unsafe extern`",
    );
    refused(
        quote!(
            fn f(a: &LockToken, b: &mut LockToken) {}
        ),
        "already has a token",
    );
}

#[test]
fn rust_abi_is_no_entry_point() {
    assert!(errors_of(quote! { extern "Rust" fn f() {} }).is_empty());
}

#[test]
fn tokens() {
    refused(
        quote!(
            fn f() {
                q.acquire();
            }
        ),
        "add the parameter `token: &LockToken`",
    );
    refused(
        quote!(
            fn f() {
                q.acquire();
                IoCompleteRequest(irp, 0);
            }
        ),
        "`IoCompleteRequest` must be called with no spin lock held, so `f` needs a token: \
         add the parameter `token: &mut LockToken`",
    );
    refused(
        quote!(
            fn f(t: &LockToken) {
                IoCompleteRequest(irp, 0);
            }
        ),
        "write `t: &mut LockToken`",
    );
    refused(
        quote!(
            fn f(_: &LockToken) {
                q.acquire();
            }
        ),
        "write `token: &LockToken`",
    );
    refused(
        quote!(
            unsafe extern "C" fn f(t: &LockToken) {
                IoCompleteRequest(irp, 0);
            }
        ),
        "write `t: &mut LockToken`",
    );
}

#[test]
fn bodies() {
    refused(
        quote!(
            fn f() {
                wdk_sys::ntddk::IofCompleteRequest(irp, 0)
            }
        ),
        "`wdk_sys::ntddk::IofCompleteRequest` bypasses the spin lock count: call `spin_lock_safe::ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)`",
    );
    refused(
        quote!(
            fn f(t: &LockToken) {
                forget(q.acquire())
            }
        ),
        "`forget` would never release",
    );
    refused(
        quote!(
            fn f() {
                unsafe { KeReleaseSpinLock(lock, irql) }
            }
        ),
        "write `KeReleaseSpinLock(guard)`",
    );
    refused(
        quote!(
            unsafe extern "C" fn f() {
                let no_spin_lock_held = 1;
                q.acquire();
            }
        ),
        "the name of the hidden token",
    );
}

#[test]
fn arguments_that_are_not_the_routines() {
    for (call, written) in [
        (
            "IoCompleteRequest(irp)",
            "IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "IoCompleteRequest()",
            "IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "IoCompleteRequest(0, irp)",
            "IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "IoCompleteRequest(IO_NO_INCREMENT, irp)",
            "IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "ddi::IoStartNextPacket(true, device)",
            "IoStartNextPacket(device, cancelable)",
        ),
        (
            "IoStartNextPacketByKey(device, true)",
            "IoStartNextPacketByKey(device, cancelable, key)",
        ),
        (
            "let guard = KeAcquireSpinLock()",
            "KeAcquireSpinLock(&lock)",
        ),
        (
            "KeAcquireInStackQueuedSpinLock(&q)",
            "KeAcquireInStackQueuedSpinLock(&lock, handle)",
        ),
    ] {
        let item = format!("fn f(t: &mut LockToken) {{ {call}; }}");
        refused(item.parse().unwrap(), &format!("write `{written}`"));
    }
    for call in [
        "IoCompleteRequest(irp, 0, 1)",
        "IoCompleteRequest(t, irp)",
        "IoCompleteRequest(next::<A, B>())",
        "SpinLock::acquire()",
        "KeReleaseSpinLock()",
        "x.IoCompleteRequest(irp)",
    ] {
        let item = format!("fn f(t: &mut LockToken) {{ {call}; }}");
        let errors = errors_of(item.parse().unwrap());
        let is_count = call.contains("next");
        assert_eq!(errors.len(), usize::from(is_count), "{call}: {errors:?}");
    }
}

#[test]
fn exports_without_a_wrapper() {
    for (call, part) in [
        (
            "IoAcquireVpbSpinLock(&mut irql)",
            "`IoAcquireVpbSpinLock` bypasses the spin lock count",
        ),
        (
            "wdk_sys::ntddk::KeAcquireQueuedSpinLock(7)",
            "use a `QueuedSpinLock`",
        ),
        ("let f = KeAcquireSpinLockRaiseToSynch", "use a `SpinLock`"),
        (
            "StorPortNotification(AcquireSpinLock, x, 1)",
            "`AcquireSpinLock` bypasses",
        ),
        (
            "StorPortNotification(_SCSI_NOTIFICATION_TYPE::ReleaseSpinLock, x)",
            "StorPortReleaseSpinLock(guard)",
        ),
        (
            "storage::StorPortExtendedFunction(code::ExtFunctionCompleteServiceIrp as u32, x, irp)",
            "StorPortCompleteServiceIrp(adapter, irp)",
        ),
    ] {
        let item = format!("fn f(t: &mut LockToken) {{ {call}; }}");
        refused(item.parse().unwrap(), part);
    }
    for call in [
        "x.IoAcquireVpbSpinLock()",
        "StorPortNotification(RequestTimerCall, x, AcquireSpinLock)",
        "StorPortExtendedFunction(ExtFunctionQueueWorkItem, x)",
        "let f = StorPortNotification",
    ] {
        let item = format!("fn f(t: &mut LockToken) {{ {call}; }}");
        assert!(errors_of(item.parse().unwrap()).is_empty(), "{call}");
    }
}

#[test]
fn a_token_that_nobody_declared() {
    for (item, part) in [
        (
            "unsafe extern \"C\" fn f() { finish(irp, token) }",
            "the attribute fills in",
        ),
        (
            "fn f() { if a { g(token, irp) } }",
            "pass it from every caller",
        ),
        ("fn f() { x.g(token) }", "pass it from every caller"),
    ] {
        refused(item.parse().unwrap(), part);
    }
    for item in [
        "fn f() { let token = g(); g(token) }",
        "fn f() { let (a, token) = g(); g(token) }",
        "fn f(token: u8) { g(token) }",
        "fn f(t: &LockToken) { g(token) }",
        "fn f() { items.each(|token| g(token)) }",
        "fn f() { for token in tokens { g(token) } }",
        "fn f() { if let Some(token) = g() { g(token) } }",
        "fn f() { match g() { Some(token) => g(token), _ => {} } }",
        "fn f() { bind!(token); g(token) }",
        "fn f() { g(token.len(), a.token, token()) }",
        "fn f() { |token: &mut LockToken| g(token) }",
    ] {
        let errors = errors_of(item.parse().unwrap());
        assert!(errors.is_empty(), "{item}: {errors:?}");
    }
}

#[test]
fn a_helper_may_use_the_reserved_name_for_its_own_token() {
    let item = quote!(
        fn f(no_spin_lock_held: &LockToken) {
            q.acquire();
        }
    );
    assert!(errors_of(item).is_empty());
}

#[test]
fn an_error_is_reported_once() {
    for body in [
        "__enter_entry_point; __enter_entry_point;",
        "__enter_held; f(__enter_cancel);",
        "let no_spin_lock_held = no_spin_lock_held; q.acquire();",
    ] {
        let item = format!("unsafe extern \"C\" fn f() {{ {body} }}");
        let errors = errors_of(item.parse().unwrap());
        assert_eq!(errors.len(), 1, "{errors:?}");
    }
}

#[test]
fn every_error_of_an_item_is_reported() {
    let item = quote!(
        fn f() {
            IofCompleteRequest(a);
            KeReleaseSpinLock(irql);
            q.acquire();
        }
    );
    assert_eq!(errors_of(item).len(), 3);
}
