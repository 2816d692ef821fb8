//! What the compiler says, and what to do.
//!
//! The most likely mistakes, each with the main part of its error. Each is a case under
//! `examples/violations` or `tests/ui`, with the whole error beside the code.
//!
//! | mistake | it says | case |
//! |---|---|---|
//! | requests are completed while their locked list is walked | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/complete_in_list_walk` |
//! | a lock is released on one path only | immutable borrow might be used here, when `waiters` is dropped | `violations/forgotten_release_on_early_return` |
//! | two locks are acquired, one is released | immutable borrow might be used here, when `statistics` is dropped | `violations/two_locks_one_released` |
//! | the guard in the condition of a `while let` lives for the whole iteration | a temporary with access to the immutable borrow is created here | `violations/guard_temporary_in_while_let` |
//! | the guard in the scrutinee of a `match` lives as long as the `match` | a temporary with access to the immutable borrow is created here | `violations/guard_in_match_scrutinee` |
//! | a helper completes under its caller's lock | cannot borrow `*token` as mutable because it is also borrowed as immutable | `violations/helper_completes_under_callers_lock` |
//! | a helper takes its caller's guard and the token, to release and complete | cannot borrow `*token` as mutable because it is also borrowed as immutable | `ui/reject/sole/guard-and-token` |
//! | a helper with a sole guard completes without its token | is entered with its only spin lock held | `ui/reject/sole/helper-without-token` |
//! | the next packet is started under a lock | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/start_next_packet_under_lock` |
//! | the cancel spin lock is released too late | cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable | `violations/complete_under_cancel_lock` |
//! | the system's pointer is completed instead of an `Irp` | `Irp` is a raw pointer | `violations/pointer_completed` |
//! | a routine is called without one of its arguments | these are not the arguments of | `ui/reject/routines/missing-argument` |
//! | an undeclared token is passed on | add the parameter `token: &mut LockToken`, which the attribute fills in | `ui/reject/signature/undeclared-token` |
//! | a virtual miniport's routine has the role of a physical miniport's | the written ones look like those of `VIRTUAL_HW_FIND_ADAPTER` | `ui/reject/role/parameters-of-another` |
//! | a lock is acquired as in C | returns a guard, and the token saves the IRQL | `violations/acquire_as_in_c` |
//! | a lock is released as in C | takes the guard, and the token restores the IRQL | `ui/reject/raw/release-with-irql` |
//! | a raw binding of a routine is called | bypasses the spin lock count | `violations/raw_binding` |
//! | a lock is released by the routine of another kind | expected `SpinLockGuard<'_, _, AtDpc>`, found `SpinLockGuard<'_, u64>` | `violations/release_of_another_kind` |
//! | a request is completed twice | use of moved value: `irp` | `violations/completed_twice` |
//! | a guard is forgotten | would never release the spin lock | `violations/leaked_guard` |
//! | an unsafe call has no `unsafe` block | is unsafe and requires unsafe block | `violations/unsafe_call_without_block` |
//! | an entry point is not an `unsafe fn` | write `unsafe extern` | `violations/safe_entry_point` |
//! | a helper does not declare its token | needs a token: add the parameter `token: &mut LockToken` | `violations/forgotten_token` |
//! | an entry point passes no token on | argument #3 of type `&mut LockToken` is missing | `violations/helper_without_its_token` |
//! | a function has no attribute | argument #1 of type `&mut LockToken` is missing | `violations/forgotten_annotation` |
//! | a function with a hidden token is called from outside | argument #2 of type `&mut LockToken` is missing | `ui/reject/scope/outside-without-token` |
//! | `also` names a method that completes without `&mut` before its path | types differ in mutability | `ui/reject/also/wrong-access` |
//! | a `#[test]` function locks | the test `nothing_is_open` has no token | `ui/reject/signature/test-function` |
//! | a function in a role takes a pointer of `wdk-sys` without `types = wdk_sys` | a pointer of `wdk-sys` needs `types = wdk_sys` in the attribute | `ui/reject/types/pointer-without-types` |
//! | a function with `types = wdk_sys` is declared `extern "system"` | in the crate of `types` a function of this role is `unsafe extern "C" fn(*mut _DEVICE_OBJECT, *mut _IRP)` | `ui/reject/types/convention` |
//! | a cancel routine with the types of `wdk-sys` is passed to `into_cancelable` without `cancel_routine` | expected "system" fn, found "C" fn | `ui/reject/types/cancel-routine-alone` |
//! | a function with `types = wdk_sys` is assigned to the table of another role | incorrect number of function parameters | `ui/reject/types/table-of-another-role` |
//! | a boost of `wdk-sys` is passed to a routine of `ddi` | expected `i8`, found `u32` | `ui/reject/types/boost-of-wdk-sys` |
//! | a lock is acquired in `Drop` | a trait fixes the parameters of `drop` | `ui/limits/lock-in-drop` |
//! | a lock of `wdk::wdf` is acquired | unexpected argument #2 of type `&LockToken` | `ui/limits/lock-of-wdf` |
//! | a method of your own has the name of one that takes the token | unexpected argument of type `&LockToken` | `ui/limits/own-method-of-tracked-name` |
//!
//! # A lock is held where a request is completed
//!
//! > cannot borrow `*no_spin_lock_held` as mutable because it is also borrowed as immutable
//! > (E0502)
//!
//! The first label shows where the lock was acquired, the error where the request is
//! completed, and the last label where the lock would be released. Release the lock before:
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::IoCompleteRequest, Irp, SpinLock, spin_lock_safe};
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # #[spin_lock_safe] unsafe extern "C" fn handler() {
//! while let Some(irp) = QUEUE.acquire().pop() { // the guard lives for the whole iteration
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
//! A helper names its token, so the error names that: `*token`. A helper that completes may call it
//! `no_spin_lock_held`, and the error reads as in an entry point. In one that only locks that name would
//! be wrong: its caller may hold a lock. Under an `impl` block or a module it is `*no_spin_lock_held`.
//!
//! > closure requires unique access to `*token` but it is already borrowed (E0500)
//!
//! The same for a closure that completes, such as one in `for_each`: a lock is held where the closure is
//! made.
//!
//! The other way around, "as immutable because it is also borrowed as mutable", or "cannot borrow `*token` as
//! immutable because previous closure requires unique access" (E0501), a lock is acquired where the right to
//! complete is in use: under a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard), or while a closure that
//! completes was passed to a function that locks. Give that closure the token as a parameter.
//!
//! # A helper releases its caller's lock and completes
//!
//! With a guard and a token as two arguments this does not compile, because the guard borrows the
//! token (E0502). A sole guard carries the token and returns it when the lock is released. Every kind
//! of lock has a sole guard: call [`acquire_sole`](crate::SpinLock::acquire_sole) or the same of
//! another lock, or take a [`SoleCancelSpinLockGuard`](crate::SoleCancelSpinLockGuard) in a cancel routine.
//!
//! ```compile_fail,E0502
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SpinLock, SpinLockGuard};
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! fn handler(token: &mut LockToken) {
//!     finish(QUEUE.acquire(token), token);
//! }
//!
//! fn finish(mut queue: SpinLockGuard<'_, Vec<Irp>>, token: &mut LockToken) {
//!     let next = queue.pop();
//!     queue.release();
//!     next.into_iter().for_each(|irp| IoCompleteRequest(token, irp, IO_NO_INCREMENT));
//! }
//! ```
//!
//! ```
//! # use spin_lock_safe::{ddi::*, Irp, LockToken, SoleSpinLockGuard, SpinLock};
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! fn handler(token: &mut LockToken) {
//!     finish(QUEUE.acquire_sole(token));
//! }
//!
//! fn finish(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) {
//!     let next = queue.pop();
//!     let token = queue.release();
//!     next.into_iter().for_each(|irp| IoCompleteRequest(token, irp, IO_NO_INCREMENT));
//! }
//! ```
//!
//! The attribute passes no token in a function with a sole guard. Pass the token that `release()`
//! returns. To acquire another lock before that, pass the token from `token()` or `split()`.
//!
//! # A token is missing
//!
//! > this function takes 3 arguments but 2 arguments were supplied … of type
//! > `&mut LockToken` is missing (E0061)
//!
//! Either the function around the call lacks the attribute, or it calls a helper that
//! takes the token. To pass a token on, an entry point declares a parameter
//! `token: &mut LockToken`, which the attribute fills in and the system does not see. A helper
//! declares the same parameter, which its callers fill in:
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
//! If rustc suggests `/* &mut LockToken */`, pass that parameter there. Under an
//! attribute on the module around both functions, write neither the parameter nor the argument.
//!
//! If another argument of your own function is missing, rustc counts the token among the arguments
//! that were supplied.
//!
//! > … so `f` needs a token: add the parameter `token: &mut LockToken`
//!
//! An attribute on a function does not see the bodies of other functions. So a helper says in its
//! signature whether it locks (`&LockToken`) or completes (`&mut LockToken`). Under an attribute on the
//! `impl` block or the module around the helper, it need not.
//!
//! The same error appears for a call in the definition of a macro outside of the body. Turn the macro
//! into a function, or pass it the token as an argument.
//!
//! > types differ in mutability … expected `&mut LockToken` (E0308)
//!
//! `also(Queue::drain)` names a method that takes a `&LockToken`. For a method that completes, write
//! `also(&mut Queue::drain)`.
//!
//! # An argument too many
//!
//! > unexpected argument … of type `&LockToken` (E0061)
//!
//! A method or a function of your own is named like one that takes the token, and the attribute added
//! the argument: rustc says "in this attribute macro expansion". Call the method by its path,
//! `Pool::acquire(pool)`, or rename it. Under an attribute on the module that defines the type, the
//! method is known and is not a mistake.
//!
//! # A trait fixes the parameters
//!
//! > `acquire` acquires a spin lock, and a trait fixes the parameters of `drop`
//!
//! In a trait of your own, add the token to the method. You cannot change `Drop`, `Iterator`,
//! `fmt::Write` and other foreign traits. Move the code that locks out of their methods, into a
//! function that has a token:
//!
//! ```
//! # use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};
//! # static OPEN: SpinLock<u32> = SpinLock::new(0);
//! # static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
//! # static LOG: SpinLock<String> = SpinLock::new(String::new());
//! # struct Handle;
//! # use std::fmt::Write;
//! #[spin_lock_safe]
//! impl Handle {
//!     // Instead of `Drop`: the caller closes the handle, and passes its token.
//!     fn close(self) {
//!         *OPEN.acquire() -= 1;
//!     }
//! }
//!
//! // Instead of `Iterator`: `while let Some(irp) = take_next(token)`.
//! #[spin_lock_safe]
//! fn take_next(token: &LockToken) -> Option<Irp> {
//!     QUEUE.acquire().pop()
//! }
//!
//! // Instead of a `fmt::Write` that locks: write into the value that the guard holds.
//! #[spin_lock_safe]
//! fn log(number: u32, token: &LockToken) {
//!     let mut log = LOG.acquire();
//!     let _ = write!(log, "request {number}");
//! }
//! ```
//!
//! # An ambiguous name
//!
//! > `KeReleaseSpinLock` is ambiguous
//!
//! [`sys`](crate::sys) has the raw routines under the same names as [`ddi`](crate::ddi), and `wdk-sys`
//! has most names of both. Import what you need from one of them by name, not with `*`. An explicit import
//! takes precedence over a `*`:
//!
//! ```
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
//! use wdk_sys::*;
//! # fn main() { let _: (i8, PIRP) = (IO_NO_INCREMENT, core::ptr::null_mut()); }
//! ```
//!
//! # Numbers of `wdk-sys`
//!
//! > mismatched types: expected `i8`, found `u32` (E0308)
//!
//! In `wdk-sys` nearly all constants are `u32`: `IO_NO_INCREMENT`, `TRUE`, `DISPATCH_LEVEL`. Use
//! `IO_NO_INCREMENT` and the other boosts of [`ddi`](crate::ddi). Write `true` where a routine takes a
//! `bool`. For a routine's result, use the `TRUE` of [`sys`](crate::sys).
//!
//! # A lint that is forbidden
//!
//! > allow(unsafe_op_in_unsafe_fn) incompatible with previous forbid (E0453)
//!
//! An annotated `unsafe fn` requires `unsafe` blocks in its whole body. Define a function that allows the lint
//! for itself outside of that body.
//!
//! # The wrong guard
//!
//! > mismatched types: expected `SpinLockGuard<'_, _>`, found `SpinLockGuard<'_, u32, AtDpc>`
//! > (E0308)
//!
//! Each release takes the guard of its own acquire. The last parameter of a guard's type says how
//! the lock was acquired ([`mode`](crate::mode)). A lock that was acquired `AtDpc` is released
//! `FromDpcLevel`.
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
//! # A cancel routine without its role
//!
//! > mismatched types: expected fn pointer `unsafe extern "system" fn(_, PCANCELED_IRP)` (E0308)
//!
//! The system calls a cancel routine with the cancel spin lock held. So [`Irp::into_cancelable`] and
//! [`IoStartPacket`] only take functions in the role `DRIVER_CANCEL`, whose last parameter is the
//! guard of that lock. Convert a cancel routine with the types of `wdk-sys` with `cancel_routine`.
//!
//! [`Irp::into_cancelable`]: crate::Irp::into_cancelable
//! [`IoStartPacket`]: crate::ddi::IoStartPacket
//!
//! # A value that is gone
//!
//! > use of moved value (E0382)
//!
//! Completing a request consumes its [`Irp`](crate::Irp), so that the request is not completed twice.
//! Releasing a lock consumes the guard.
//!
//! # A guard that outlives its token
//!
//! > temporary value dropped while borrowed (E0716), cannot return value referencing temporary
//! > value (E0515)
//!
//! The temporary value is the token of the function that rustc points at. The call of the entry point
//! that acquired a lock must release it, so a guard cannot be stored or returned from an entry point.
//! A helper may return a guard that borrows the token of its caller.
//!
//! # A parameter that outlives the call
//!
//! > temporary value dropped while borrowed (E0716), at the parameter's type
//!
//! The references that the attribute makes from the system's pointers live as long as the call. Write
//! `&Extension`, not `&'static Extension`. If you need the pointer for longer, take the raw pointer.
//!
//! # Another thread
//!
//! > a `LockToken` and its guards belong to one call of a handler, and no other thread can use them (E0277)
//!
//! A closure for another thread, or a `static`, would keep the token or a guard. A thread has an entry
//! point of its own, which has its own token.
//!
//! # An unsafe block
//!
//! > call to unsafe function … is unsafe and requires unsafe block (E0133)
//!
//! Under the attribute, the body of an `unsafe fn` is safe code. This keeps it from calling another
//! entry point by accident, which would have a second token.
//!
//! # The attribute's own errors
//!
//! | it says | why |
//! |---|---|
//! | … needs a token: add the parameter …, and pass it from every caller | a helper locks or completes, and its callers may hold locks |
//! | … if this … is a method of another type, call it by its path … | the attribute cannot see the type of the receiver, and takes the method for a lock's |
//! | …, and the test … has no token … | a test harness passes no token; an entry point that the test calls gets one |
//! | …, and a trait fixes the parameters of … | a method of a trait cannot get a parameter that the trait does not have |
//! | … is entered with its only spin lock held: pass … | a function with a sole guard only has the guard's token |
//! | … has no token of this name: add the parameter … | a token is passed on that the function does not declare |
//! | … but the token of … only allows locking: write … | a `&LockToken` does not prove that no lock is held |
//! | the token needs a name, so that it can be passed on … | the pattern of the token parameter has no name |
//! | take the token by reference: write … | a token by value would be a second one in the same context |
//! | … already has a token: a call of a function has only one | two tokens would count locks separately |
//! | a variable named … hides the token here … | another variable has the token's name where a call needs the token |
//! | … is the name of the hidden token: choose another name | the attribute gives the token this name |
//! | … is under two `#[spin_lock_safe]` attributes … | each attribute would make a token |
//! | these are not the arguments of …: write … | a routine was called with an argument missing, or with its arguments swapped |
//! | … takes the guard, and the token restores the IRQL: write … | a release was called as in C |
//! | … returns a guard, and the token saves the IRQL: write … | an acquire was called as in C |
//! | … is a raw pointer, and … takes the …: convert it once … | the pointer must become an [`Irp`](crate::Irp) or a [`DeviceObject`](crate::DeviceObject) once, which is used from then on |
//! | … bypasses the spin lock count: … | a raw binding of a kernel routine was named, or a lock routine without a wrapper |
//! | … would never release the spin lock … | a guard was passed to `forget` or a similar function |
//! | … takes a hidden token, and the type of … cannot be told here … | several types may have the method, and a type or a path says which one |
//! | … takes a hidden token: pass a closure that calls it … | a function value cannot carry the token |
//! | … is an entry point: the system calls it with no spin lock held … write `unsafe extern` | a call from the driver would have a second token |
//! | an `async fn` can be suspended with its spin locks held … | locks cannot be counted across a suspension |
//! | a `const fn` can run at compile time … | there are no spin locks at compile time |
//! | a variadic function cannot be checked … | the attribute cannot pass its arguments on |
//! | … goes on a function, an `impl` block or an inline module, not on … | other items have no body that locks or completes |
//! | the body of … is in another file … | the attribute sees only the tokens that it stands on |
//! | expected the body of the function | the function has no body yet |
//! | … has no body here to check … | a declaration locks nothing |
//! | expected a role such as …, or … | the attribute takes a role, `strict`, `also(..)`, `types = path` and `crate = path` |
//! | … is not a role or another argument of …: did you mean … | a name is misspelled |
//! | write the role on its own … | a role has no path and no name before it |
//! | the argument … is given twice | an argument may be given once |
//! | a function has one role, and this one already has … | the system calls each function in one role |
//! | … is the role of a single function … | a scope cannot have a role |
//! | write `crate = path`, … | the path of the crate is missing or wrong |
//! | write `types = path`, … | the path of the bindings is missing |
//! | write `also(function, Type::method)` … | the list names functions by their paths |
//! | `also(..)` belongs on the attribute of the scope … | the scope's attribute passes the tokens |
//! | the system calls a function with the role …: write … | a function with a role is an `unsafe extern` function |
//! | the system calls a function with the role … by its own calling convention … | the function is `extern` with another convention |
//! | the system calls a function with the role …, so it cannot be generic … | the system knows no type parameters |
//! | these are not the parameters of the role …: write … | the system passes other parameters; the error says which |
//! | the role … has the parameter … here: write … | the type is not what the system passes, and cannot be made from it |
//! | the system always passes all parameters of the role … | a `#[cfg]` could remove a parameter |
//! | the role … returns …: write … | the result is missing |
//! | a function with the role … is entered with the cancel spin lock held: declare its guard … | a cancel routine must release the cancel spin lock |
//! | only a cancel routine is entered with the cancel spin lock held … | no other function can have the guard as a parameter |
//! | … must be called with no spin lock held, and a function with the role … is entered with … held … | the system holds that lock as long as the function runs |
//! | … is entered with … held, so its token only allows locking … | nothing can be completed under that lock |
