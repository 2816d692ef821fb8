//! What a body must not do: leak a guard, call a routine as in C, or call the system's own exports.

use proc_macro2::TokenStream;
use quote::quote;

use super::{errors_of, fragment, tokens};

/// Returns the errors of a helper with this code in its body.
fn errors(code: &str) -> Vec<String> {
    let parameters = "t: &mut LockToken, guard: SpinLockGuard<'_, u8>, irp: Irp, raw: *mut IRP";
    errors_of(tokens(&format!("fn f({parameters}) {{ {code} }}")))
}

#[track_caller]
fn is_refused(code: &str, part: &str) {
    let errors = errors(code);
    assert_eq!(errors.len(), 1, "{code}: {errors:?}");
    assert!(errors[0].contains(part), "{code}: {errors:?}");
}

#[track_caller]
fn is_fine(code: &str) {
    let errors = errors(code);
    assert!(errors.is_empty(), "{code}: {errors:?}");
}

#[test]
fn leaks_of_a_guard_are_found() {
    for leak in [
        "core::mem::forget(guard)",
        "forget((guard, 1))",
        "forget((guard))",
        "mem::r#forget(guard)",
        "forget([guard])",
        "forget(q.acquire())",
        "forget(q.try_acquire_at_dpc_level()?)",
        "forget(q.try_acquire_at_dpc_level().unwrap())",
        "forget(KeAcquireSpinLock(&q))",
        "forget(SpinLock::acquire(&q))",
        "ManuallyDrop::new(q.acquire())",
        "MaybeUninit::new(guard)",
        "Box::leak(Box::new(guard))",
        "std::boxed::Box::into_raw(Box::new(guard))",
        "std::rc::Rc::into_raw(Rc::new(Some(guard)))",
        "forget(Holder { guard: guard, at: 0 })",
        "Box::leak(Box::new({ 1; guard }))",
        "forget::<SpinLockGuard<'_, u8>>(guard)",
        "dbg!(mem::forget(guard))",
        "x.each(|_| forget(guard))",
        "vec![q.acquire()].leak()",
        "forget(fragment(guard))",
        "dbg!(mem::forget(fragment(q.acquire())))",
    ] {
        is_refused(&format!("{leak};"), "would never release");
    }
}

#[test]
fn leaks_of_other_things_are_not() {
    for harmless in [
        "forget(irp)",
        "Arc::new(guard)",
        "forget(count(guard))",
        "forget(guard.len())",
        "forget(q.acquire().len())",
        "list.leak()",
        "irp.into_raw()",
        "Irp::into_raw(irp)",
        "MyType::forget",
        "x.forget(guard)",
        "let forget = guard",
        "guard.forget",
    ] {
        is_fine(&format!("{harmless};"));
    }
}

#[test]
fn guards_are_followed_through_bindings() {
    for code in [
        "let g = q.acquire(); forget(g);",
        "let mut g = q.acquire(); forget(g);",
        "let g: SpinLockGuard<'_, u8> = q.acquire(); forget(g);",
        "let g = KeAcquireSpinLock(&q); forget(g);",
        "let g = q.acquire(); let h = (g, 1); forget(h);",
        "let g = { r.push(1); q.acquire() }; forget(g);",
        "let g = unsafe { q.acquire() }; forget(g);",
        "let g = q.try_acquire_at_dpc_level()?; forget(g);",
        "let g = match x { _ => q.acquire() }; forget(g);",
        "let Some(g) = q.try_acquire_at_dpc_level() else { return }; forget(g);",
        "if let Some(g) = q.try_acquire_at_dpc_level() { forget(g) }",
        "match q.try_acquire_at_dpc_level() { Some(g) => forget(g), None => {} }",
    ] {
        is_refused(code, "`forget` would never release");
    }
    for code in [
        "let g = q.acquire(); let g = 1; forget(g);",
        "let g = q.acquire(); f(|g| forget(g));",
        "let g = q.acquire(); for g in x { forget(g) }",
        "let len = q.acquire().len(); forget(len);",
        "let first = q.acquire()[0]; forget(first);",
        "{ let g = q.acquire(); } forget(g);",
        "if let Some(g) = q.try_acquire_at_dpc_level() {} else { forget(g) }",
    ] {
        is_fine(code);
    }
}

#[test]
fn parameters_that_are_guards() {
    let leaked = |parameter: TokenStream| {
        errors_of(quote! { fn f(#parameter, t: &LockToken) { forget(g); } }).len()
    };
    let of_fragment = fragment(quote! { SpinLockGuard<'_, u8> });
    for parameter in [
        quote!(g: SpinLockGuard<'_, u8>),
        quote!((g): spin_lock_safe::DpcSpinLockGuard<'_, u8>),
        quote!(mut g: CancelSpinLockGuard<'_>),
        quote!(g: #of_fragment),
    ] {
        assert_eq!(leaked(parameter.clone()), 1, "{parameter}");
    }
    assert_eq!(leaked(quote!(g: &SpinLockGuard<'_, u8>)), 0);
}

#[test]
fn raw_bindings_are_found_by_name_and_path() {
    for (code, call) in [
        (
            "IofCompleteRequest(irp, 0)",
            "spin_lock_safe::ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "let f = IofCompleteRequest",
            "spin_lock_safe::ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "x.map(IofCompleteRequest)",
            "spin_lock_safe::ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "ntddk::KeAcquireSpinLockRaiseToDpc(&q)",
            "spin_lock_safe::ddi::KeAcquireSpinLock(&lock)",
        ),
        (
            "wdk_sys::ntddk::IoStartNextPacket(device, 1)",
            "ddi::IoStartNextPacket(device, cancelable)",
        ),
        (
            "::wdk_sys::IoCompleteRequest(irp, 0)",
            "ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "fragment(IofCompleteRequest)(irp, 0)",
            "ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "trace!(IofCompleteRequest(irp, 0))",
            "ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
        (
            "wdk_sys::IoCompleteRequest::<u8>(irp, 0)",
            "ddi::IoCompleteRequest(irp, IO_NO_INCREMENT)",
        ),
    ] {
        is_refused(&format!("{code};"), "bypasses the spin lock count");
        is_refused(&format!("{code};"), call);
    }
    for code in [
        "ddi::IoStartNextPacket(device, true)",
        "x.IofCompleteRequest(irp)",
        "use wdk_sys::IofCompleteRequest",
        "'IofCompleteRequest: {}",
        "stringify!(IofCompleteRequest)",
    ] {
        is_fine(&format!("{code};"));
    }
}

#[test]
fn calls_with_the_arguments_of_the_system() {
    for (code, part) in [
        (
            "KeAcquireSpinLock(&lock, &mut old_irql)",
            "let guard = KeAcquireSpinLock(&lock)",
        ),
        (
            "ddi::IoAcquireCancelSpinLock(&mut OldIrql)",
            "let guard = ddi::IoAcquireCancelSpinLock()",
        ),
        (
            "IoAcquireCancelSpinLock(&raw mut old_irql)",
            "the token saves the IRQL",
        ),
        (
            "KeReleaseSpinLock(&lock, irql)",
            "write `KeReleaseSpinLock(guard)`",
        ),
        (
            "KeReleaseSpinLockFromDpcLevel(&lock)",
            "write `KeReleaseSpinLockFromDpcLevel(guard)`",
        ),
        ("KeReleaseSpinLock(raw)", "write `KeReleaseSpinLock(guard)`"),
        (
            "IoReleaseCancelSpinLock(unsafe { (*p).CancelIrql })",
            "write `IoReleaseCancel",
        ),
        (
            "IoReleaseCancelSpinLock(x.CancelIrql)",
            "write `IoReleaseCancelSpinLock(guard)`",
        ),
        ("IoCompleteRequest(raw, 0)", "`raw` is a raw pointer"),
        (
            "IoCompleteRequest(raw, 0,)",
            "unsafe { Irp::from_raw(raw) }",
        ),
    ] {
        is_refused(&format!("{code};"), part);
    }
    for code in [
        "KeAcquireSpinLock(&lock)",
        "KeAcquireSpinLock(t, &lock)",
        "IoAcquireCancelSpinLock(&mut t)",
        "KeReleaseSpinLock(irql_guard)",
        "KeReleaseSpinLock(guard)",
        "IoReleaseCancelSpinLock(unsafe { held(); (*p).guard })",
        "IoCompleteRequest(irp, 0)",
        "IoCompleteRequest(f(raw), 0)",
        "let raw = irp; IoCompleteRequest(raw, 0)",
        "let raw: Irp = f(raw); IoCompleteRequest(raw, 0)",
        "{ let Some(raw) = x else { return }; IoCompleteRequest(raw, 0) }",
    ] {
        is_fine(&format!("{code};"));
    }
}

#[test]
fn pointers_in_patterns_are_pointers() {
    for parameter in ["(irp): *mut IRP", "mut irp: PIRP", "(irp): PIRP"] {
        let item = format!("fn f({parameter}, t: &mut LockToken) {{ IoCompleteRequest(irp, 0); }}");
        assert_eq!(errors_of(item.parse().unwrap()).len(), 1, "{parameter}");
    }
}

/// Checks that the error names the first of several calls without a token.
#[test]
fn the_first_of_several_calls_is_named() {
    let item = "fn f() { let Some(x) = KeAcquireSpinLock(&a) else { q.acquire(); return }; }";
    let errors = errors_of(item.parse().unwrap());
    assert_eq!(errors.len(), 1);
    assert!(
        errors[0].starts_with("`KeAcquireSpinLock` acquires"),
        "{errors:?}"
    );
}
