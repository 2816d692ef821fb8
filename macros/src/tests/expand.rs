//! The expansion of helpers. The attribute only inserts the token into calls.

use quote::quote;

use super::becomes;

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
fn nothing_is_done_with_closures_but_to_insert_the_token() {
    becomes(
        quote! {
            fn f(token: &mut LockToken) {
                let mut complete = |irp| IoCompleteRequest(irp, 0);
                let count = move |n: usize| QUEUE.acquire().len() + n;
                complete(next);
            }
        },
        &quote! {
            fn f(token: &mut LockToken) {
                let mut complete = |irp| IoCompleteRequest(token, irp, 0);
                let count = move |n: usize| QUEUE.acquire(token).len() + n;
                complete(next);
            }
        },
    );
}

// An implicit reborrow of a call's argument is two-phase.
#[test]
fn arguments_that_need_the_token_stay_where_they_are() {
    becomes(
        quote! { fn f(token: &mut LockToken) { IoCompleteRequest(QUEUE.acquire().pop(), 0); } },
        &quote! {
            fn f(token: &mut LockToken) { IoCompleteRequest(token, QUEUE.acquire(token).pop(), 0); }
        },
    );
}

#[test]
fn a_try_acquire_stays_as_it_is_written() {
    becomes(
        quote! {
            fn f(irp: Irp, token: &mut LockToken) {
                match q.try_acquire_at_dpc_level() {
                    Some(guard) => drop(guard),
                    None => IoCompleteRequest(irp, 0),
                }
            }
        },
        &quote! {
            fn f(irp: Irp, token: &mut LockToken) {
                match q.try_acquire_at_dpc_level(token) {
                    Some(guard) => drop(guard),
                    None => IoCompleteRequest(token, irp, 0),
                }
            }
        },
    );
}

#[test]
fn the_arguments_of_any_macro_are_read() {
    becomes(
        quote! {
            fn f(token: &LockToken) {
                println!("{} {n}", QUEUE.acquire().len(), n = 1);
                select! { a => b, [x; 2] => QUEUE.acquire() }
            }
        },
        &quote! {
            fn f(token: &LockToken) {
                println!("{} {n}", QUEUE.acquire(token).len(), n = 1);
                select! { a => b, [x; 2] => QUEUE.acquire(token) }
            }
        },
    );
}

#[test]
fn inner_attributes_of_a_body_come_before_the_function() {
    becomes(
        quote! { fn f(token: &LockToken) { #![allow(unused)] q.acquire(); } },
        &quote! { #[allow(unused)] fn f(token: &LockToken) { q.acquire(token); } },
    );
}
