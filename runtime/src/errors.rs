//! What the compiler says, and what to do.
//!
//! The likeliest mistakes, each with the heart of what is said of it. Each is a case under
//! `examples/violations` or `tests/ui`, with the whole of it beside the code.
//!
//! | mistake | it says | case |
//! |---|---|---|
//! | requests are completed while their locked list is walked | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/complete_in_list_walk` |
//! | a lock is released on one path only | immutable borrow might be used here, when `waiters` is dropped | `violations/forgotten_release_on_early_return` |
//! | two locks are taken, one is released | immutable borrow might be used here, when `statistics` is dropped | `violations/two_locks_one_released` |
//! | the guard in the condition of a `while let` lives for the whole round | a temporary with access to the immutable borrow is created here | `violations/guard_temporary_in_while_let` |
//! | the guard in what a `match` looks at lives as long as the `match` | a temporary with access to the immutable borrow is created here | `violations/guard_in_match_scrutinee` |
//! | a helper completes under its caller's lock | cannot borrow `*token` as mutable because it is also borrowed as immutable | `violations/helper_completes_under_callers_lock` |
//! | the next packet is started under a lock | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/start_next_packet_under_lock` |
//! | the cancel spin lock is given back too late | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/complete_under_cancel_lock` |
//! | the system's pointer is completed, not an `Irp` | `Irp` is the system's pointer | `violations/pointer_completed` |
//! | a routine is called without one of its arguments | these are not the arguments of | `ui/reject/routines/missing-argument` |
//! | a token is passed on that was not declared | add the parameter `token: &mut LockToken`; the attribute fills it in | `ui/reject/signature/undeclared-token` |
//! | a virtual miniport's routine has the role of a physical one's | the role with so many is `VIRTUAL_HW_FIND_ADAPTER` | `ui/reject/role/parameters-of-another` |
//! | a lock is acquired as in C | gives back a guard, and the token keeps the IRQL | `violations/acquire_as_in_c` |
//! | a lock is released as in C | takes the guard, and the token keeps the IRQL | `ui/reject/raw/release-with-irql` |
//! | a raw binding of a routine is called | goes around the spin lock count | `violations/raw_binding` |
//! | a lock is released by the routine of another kind | expected `DpcSpinLockGuard<'_, _>`, found `SpinLockGuard<'_, u64>` | `violations/release_of_another_kind` |
//! | a request is completed twice | use of moved value: `irp` | `violations/completed_twice` |
//! | a guard is forgotten | would keep the spin lock held for ever | `violations/leaked_guard` |
//! | an unsafe call has no block of its own | is unsafe and requires unsafe block | `violations/unsafe_call_without_block` |
//! | an entry point is no `unsafe fn` | write `unsafe extern` | `violations/safe_entry_point` |
//! | a helper does not name its token | must name its token: add the parameter `token: &mut LockToken` | `violations/forgotten_token` |
//! | an entry point passes no token on | argument #3 of type `&mut LockToken` is missing | `violations/helper_without_its_token` |
//! | a function has no attribute | argument #1 of type `&mut LockToken` is missing | `violations/forgotten_annotation` |
//! | a function with a hidden token is called from outside | argument #2 of type `&mut LockToken` is missing | `ui/reject/scope/outside-without-token` |
//! | `also` names a method that completes without `&mut` before its path | types differ in mutability | `ui/reject/also/wrong-access` |
//! | a test locks | the test `nothing_is_open` has no token | `ui/reject/signature/test-function` |
//! | a method of one's own is named like one that takes the token | unexpected argument of type `&LockToken` | `ui/limits/own-method-of-tracked-name` |
//!
//! # A lock is held where a request is completed
//!
//! > cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable
//! > (E0502)
//!
//! The first label stands where the lock was acquired, the error where the request is
//! completed, the last label where the lock would be released. Release before:
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::IoCompleteRequest, Irp, SpinLock, spin_lock_safe};
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! while let Some(irp) = QUEUE.acquire().pop() { // the guard lives for the whole round
//!     IoCompleteRequest(irp, 0);
//! }
//! # }
//! ```
//!
//! ```
//! # use spin_lock_safe::{ddi::IoCompleteRequest, Irp, SpinLock, spin_lock_safe};
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! loop {
//!     let next = QUEUE.acquire().pop(); // released at the end of this statement
//!     let Some(irp) = next else { break };
//!     IoCompleteRequest(irp, 0);
//! }
//! # }
//! ```
//!
//! A helper names its token, so the error names that: `*token`. Under an `impl` block or a
//! module it is `*no_spin_lock_held`.
//!
//! The other way around, "as immutable because it is also borrowed as mutable", a lock is
//! taken where the right to complete is in use: under a
//! [`SoleSpinLockGuard`](crate::SoleSpinLockGuard), or while a closure that completes is
//! lent to somebody. Give that closure the token as a parameter.
//!
//! # A token is missing
//!
//! > this function takes 3 arguments but 2 arguments were supplied … of type
//! > `&mut LockToken` is missing (E0061)
//!
//! Either the function around the call lacks the attribute, or it calls a function that
//! takes the token. An entry point gets one to pass on by declaring a parameter
//! `token: &mut LockToken`, which the attribute fills and the system does not see; a helper by
//! the same parameter, which its callers fill:
//!
//! ```
//! # use spin_lock_safe::{ddi::IoCompleteRequest, sys::IRP, Irp, LockToken, spin_lock_safe};
//! #[spin_lock_safe]
//! unsafe extern "system" fn dispatch(irp: *mut IRP, token: &mut LockToken) {
//!     // SAFETY: the I/O manager hands over a request to complete.
//!     let irp = unsafe { Irp::from_raw(irp) };
//!     complete(irp, token);
//! }
//!
//! #[spin_lock_safe]
//! fn complete(irp: Irp, token: &mut LockToken) {
//!     IoCompleteRequest(irp, 0);
//! }
//! ```
//!
//! If rustc proposes `/* &mut LockToken */`, that parameter is what belongs there. Under an
//! attribute on the module around both functions, neither is written.
//!
//! Where an argument of a function of your own is missing, rustc counts the token among those that
//! were supplied.
//!
//! > … so `f` must name its token: add the parameter `token: &mut LockToken`
//!
//! No attribute sees another function's body. A helper on its own says in its signature
//! whether it locks (`&LockToken`) or completes (`&mut LockToken`). Under an attribute on the
//! `impl` block or the module around it, it need not.
//!
//! rustc says the same of a call in the definition of a macro that stands outside of the body. Make
//! the macro a function, or give it the token as an argument.
//!
//! > types differ in mutability … expected `&mut LockToken` (E0308)
//!
//! `also(Queue::drain)` names a method that takes a `&LockToken`. One that completes is named
//! `also(&mut Queue::drain)`.
//!
//! # An argument too many
//!
//! > unexpected argument … of type `&LockToken` (E0061)
//!
//! A method or a function of your own is named like one that takes the token. Call the
//! method by its path, `Pool::acquire(pool)`, or rename it. Do not remove an argument, as rustc
//! proposes: the attribute added it. Under an attribute on the module that defines the type, the
//! method is known, and is no mistake.
//!
//! # An ambiguous name
//!
//! > `KeReleaseSpinLock` is ambiguous
//!
//! [`sys`](crate::sys) has the raw routines under the same names as [`ddi`](crate::ddi). Import
//! what you need of it by name, not with `*`.
//!
//! # The wrong guard
//!
//! > mismatched types: expected `SpinLockGuard`, found `DpcSpinLockGuard` (E0308)
//!
//! Each release takes the guard of its own acquire. That is half of the rule.
//!
//! ```compile_fail,E0308
//! # use spin_lock_safe::{ddi::*, SpinLock, spin_lock_safe};
//! # static OPEN: SpinLock<u32> = SpinLock::new(0);
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! let open = KeAcquireSpinLockAtDpcLevel(&OPEN);
//! KeReleaseSpinLock(open); // KeReleaseSpinLockFromDpcLevel
//! # }
//! ```
//!
//! # A value that is gone
//!
//! > use of moved value (E0382)
//!
//! Completing a request consumes its [`Irp`](crate::Irp), so that it is not completed twice.
//! Releasing consumes the guard.
//!
//! # A guard that outlives its token
//!
//! > temporary value dropped while borrowed (E0716), cannot return value referencing temporary
//! > value (E0515)
//!
//! The temporary value is the token of the function that rustc points at. A lock is released by the
//! call that acquired it. A guard cannot be returned from an entry
//! point or stored away. A helper may return one, tied to the token of its caller.
//!
//! # A parameter that outlives the call
//!
//! > temporary value dropped while borrowed (E0716), at the parameter's type
//!
//! What the attribute makes of the system's pointers lives as long as the call: write
//! `&Extension`, not `&'static Extension`. Who wants it for longer takes the raw pointer.
//!
//! # Another thread
//!
//! > `*mut OneExecutionContext` cannot be sent, or shared, between threads safely (E0277)
//!
//! A token and its guards belong to one call of a handler on one processor. The thread has an
//! entry point of its own.
//!
//! # An unsafe block
//!
//! > call to unsafe function … is unsafe and requires unsafe block (E0133)
//!
//! Under the attribute the body of an `unsafe fn` is safe code. Above all it must not call an
//! entry point like any function: that would have a second token.
//!
//! # The attribute's own errors
//!
//! | it says | because |
//! |---|---|
//! | write `unsafe extern` | an entry point is called by the system, with no lock held |
//! | an `async fn` is left and entered again | locks cannot be counted across that |
//! | … goes around the spin lock count | a raw binding of the kernel's routine was named |
//! | these are not the arguments of … | a routine was called with an argument missing, or with its arguments swapped |
//! | … has no token of this name | a token is passed on that the function does not declare |
//! | write the role on its own | the attribute knows the roles; it needs no path and no name before them |
//! | these are not the parameters of the role … | the system passes others; the error says which, or which role has these |
//! | … takes the guard, and the token keeps the IRQL | a release was called as in C |
//! | … gives back a guard, and the token keeps the IRQL | an acquire was called as in C |
//! | … is the system's pointer | an [`Irp`](crate::Irp) or a [`DeviceObject`](crate::DeviceObject) is made of it once, and used from there on |
//! | the test … has no token | a test harness passes none; an entry point, which the test calls, gets one |
//! | … would keep the spin lock held for ever | a guard was given to `forget` or the like |
//! | a variable hides the token … | another variable has the token's name where a call needs the token |
//! | … stays forbidden here | an attribute allows unsafe calls without a block in the body |
//! | the type of … cannot be told | two types may have the method; its path tells which |
//! | … takes the hidden token: pass a closure | a function value cannot carry the token |
//! | a trait fixes the parameters of … | name the token in the trait |
