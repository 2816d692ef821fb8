//! What the attribute makes of whole functions.

use proc_macro2::TokenStream;
use quote::quote;

use super::expand;

#[track_caller]
fn becomes(item: TokenStream, expected: &TokenStream) {
    assert_eq!(expand(item), expected.to_string());
}

// A macro may paste the name of the token together.
#[test]
fn a_body_with_a_macro_gets_a_loan_of_the_token() {
    becomes(
        quote! {
            unsafe extern "system" fn start(irp: Irp) {
                trace!();
                IoCompleteRequest(irp, 0);
            }
        },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "system" fn start(irp: Irp) {
                let mut __spin_lock_safe_entered = unsafe { <::spin_lock_safe::LockToken>::enter() };
                let mut no_spin_lock_held = __spin_lock_safe_entered.__lend();
                _ = &mut no_spin_lock_held;
                match () { () => {
                    trace!();
                    IoCompleteRequest(&mut no_spin_lock_held, irp, 0);
                } }
            }
        },
    );
}

#[test]
fn an_entry_point_makes_a_hidden_token() {
    becomes(
        quote! {
            /// Docs.
            #[unsafe(no_mangle)]
            pub unsafe extern "system" fn start(irp: Irp) -> u8 {
                let queue = QUEUE.acquire();
                drop(queue);
                IoCompleteRequest(irp, 0);
                1
            }
        },
        &quote! {
            /// Docs.
            #[unsafe(no_mangle)]
            #[forbid(unsafe_op_in_unsafe_fn)]
            pub unsafe extern "system" fn start(irp: Irp) -> u8 {
                let mut no_spin_lock_held = unsafe { <::spin_lock_safe::LockToken>::enter() };
                _ = &mut no_spin_lock_held;
                match () { () => {
                    let queue = QUEUE.acquire(&no_spin_lock_held);
                    drop(queue);
                    IoCompleteRequest(&mut no_spin_lock_held, irp, 0);
                    1
                } }
            }
        },
    );
}

#[test]
fn an_entry_point_may_declare_its_token() {
    becomes(
        quote! {
            unsafe extern "C" fn start(token: &mut LockToken, irp: Irp) {
                finish(token);
                IoCompleteRequest(irp, 0)
            }
        },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "C" fn start(irp: Irp) {
                let mut __spin_lock_safe_entered = unsafe { <::spin_lock_safe::LockToken>::enter() };
                let token: &mut LockToken = &mut __spin_lock_safe_entered;
                match () { () => {
                    finish(token);
                    IoCompleteRequest(token, irp, 0)
                } }
            }
        },
    );
}

#[test]
fn an_entry_point_that_needs_no_token_makes_none() {
    let item = quote!(
        unsafe extern "C" fn initialize(extension: PVOID) -> u8 {
            1
        }
    );
    becomes(
        item.clone(),
        &quote!(#[forbid(unsafe_op_in_unsafe_fn)] #item),
    );
}

#[test]
fn a_helper_uses_the_token_that_it_names() {
    becomes(
        quote! {
            fn finish(irp: Irp, token: &mut LockToken) {
                QUEUE.acquire().pop();
                IoStartNextPacket(device, true);
            }
        },
        &quote! {
            fn finish(irp: Irp, token: &mut LockToken) {
                QUEUE.acquire(token).pop();
                IoStartNextPacket(token, device, true);
            }
        },
    );
}

#[test]
fn closures_are_bound_so_that_they_can_be_called() {
    becomes(
        quote! {
            fn f(token: &mut LockToken) {
                let complete = |irp| IoCompleteRequest(irp, 0);
                let count = move |n: usize| QUEUE.acquire().len() + n;
            }
        },
        &quote! {
            fn f(token: &mut LockToken) {
                #[allow(unused_mut)]
                let mut complete = |irp| IoCompleteRequest(token, irp, 0);
                let count = {
                    let token = &*token;
                    move |n: usize| QUEUE.acquire(token).len() + n
                };
            }
        },
    );
}

#[test]
fn arguments_that_need_the_token_come_first() {
    becomes(
        quote!(
            fn f(token: &mut LockToken) {
                IoCompleteRequest(QUEUE.acquire().pop(), 0);
            }
        ),
        &quote! {
            fn f(token: &mut LockToken) {
                match (QUEUE.acquire(token).pop(), 0,) {
                    (__spin_lock_safe_argument_1, __spin_lock_safe_argument_2,) => IoCompleteRequest(token, __spin_lock_safe_argument_1, __spin_lock_safe_argument_2)
                };
            }
        },
    );
}

#[test]
fn macro_arguments_are_threaded_and_other_tokens_left_alone() {
    becomes(
        quote! {
            fn f(token: &LockToken) {
                println!("{} {n}", QUEUE.acquire().len(), n = 1);
                select! { a => b, }
            }
        },
        &quote! {
            fn f(token: &LockToken) {
                println!("{} {n}", QUEUE.acquire(token).len(), n = 1);
                select! { a => b, }
            }
        },
    );
}

#[test]
fn the_crate_may_have_another_name() {
    let expansion = crate::expand::expand(
        quote!(crate = crate::sls),
        quote!(
            unsafe extern "C" fn f() {
                QUEUE.acquire().pop();
            }
        ),
    );
    assert!(
        expansion
            .to_string()
            .contains("crate :: sls :: LockToken > :: enter")
    );
    assert!(!expansion.to_string().contains(":: spin_lock_safe ::"));
}

#[test]
fn what_stands_before_a_parameter_stays_with_it() {
    becomes(
        quote! {
            unsafe extern "C" fn f(#[allow(unused_variables)] token: &mut LockToken) {}
        },
        &quote! {
            #[forbid(unsafe_op_in_unsafe_fn)]
            unsafe extern "C" fn f() {
                let mut __spin_lock_safe_entered = unsafe { <::spin_lock_safe::LockToken>::enter() };
                #[allow(unused_variables)]
                let token: &mut LockToken = &mut __spin_lock_safe_entered;
                match () { () => {} }
            }
        },
    );
}

#[test]
fn a_parameter_of_a_role_may_have_any_type() {
    let item = quote! {
        unsafe extern "C" fn start_io(a: impl A + B, b: dyn A +) -> A + { true }
    };
    let expansion = crate::expand::expand(quote!(HW_STARTIO), item);
    assert!(
        syn::parse2::<syn::File>(expansion.clone()).is_ok(),
        "{expansion}"
    );
}
