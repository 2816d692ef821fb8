//! What is promised, what the promise depends on, and how it is tested.
//!
//! # The promise
//!
//! A driver that compiles calls [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) and
//! [`IoStartNextPacket`](crate::ddi::IoStartNextPacket) only while its context holds no spin
//! lock that it acquired through this crate, provided that
//!
//! * its `unsafe` code meets the safety requirements, above all those of
//!   [`LockToken::enter`](crate::LockToken::enter): one token for each execution context, which
//!   holds no other spin lock;
//! * it does not bypass the crate with raw bindings of the kernel's routines;
//! * it leaks no guard. Even with a leaked guard the driver does not complete under the lock,
//!   because the system stops before that.
//!
//! Safe code cannot break the promise, under the attribute or outside of it.
//!
//! # Why it holds
//!
//! 1. Every method that acquires a lock borrows a [`LockToken`](crate::LockToken) shared, and its guard
//!    keeps the borrow. The guard implements `Drop`, so the borrow lasts until the lock is
//!    released and does not end with the guard's last use.
//! 2. Completing borrows the token exclusively. rustc allows that only where no shared borrow of the
//!    token is live on any path, so where no lock is held.
//! 3. Safe code cannot make a second token, copy a token, or send a token to another thread. An entry
//!    point's token is made in an `unsafe fn`. In its body the attribute makes rustc refuse unsafe
//!    calls without a block, so an entry point does not call another one by accident. The token there
//!    is a temporary value behind a reference. No variable owns it, so nothing in the body can
//!    move, keep or forget it.
//! 4. Only a leak ends a borrow without running `Drop` (`mem::forget`, `ManuallyDrop`,
//!    `Box::leak`, a cycle of `Rc`). The token also counts at run time. `IoCompleteRequest`,
//!    `IoStartNextPacket` and the end of the handler check the count. If it is not
//!    zero, the system stops with bug check `DRIVER_VIOLATION` (0x121).
//!
//! All of these are types and signatures of this crate. The attribute adds arguments and makes tokens.
//! A call that it misses lacks an argument and does not compile. The attribute must only get right
//! where it makes tokens: in functions that are `unsafe` to call, once in each.
//!
//! # What the promise depends on
//!
//! * rustc's borrow checker. A hole there is a hole here.
//! * All `unsafe` code in this crate and in the driver, each block with its proof.
//! * The lint `unsafe_op_in_unsafe_fn` in entry points. An entry point is an `unsafe fn`, so to the
//!   language its whole body is unsafe code. The attribute makes rustc refuse an unsafe call there
//!   without an `unsafe` block (`forbid`), so that nobody calls another entry point, which makes a second
//!   token, unnoticed. The lint does not check calls that a macro of another crate makes. `--cap-lints`,
//!   which cargo uses for crates of a registry, turns the lint off.
//! * Attribute macros below this one. They see its output, including the `unsafe` block, and must not
//!   take it apart.
//! * The path in `crate = path`. Generated code calls what is there, so it must be this crate.
//! * The crate in `types = path`. It must have Microsoft's types under Microsoft's names.
//! * Microsoft's documentation of what holds on entry to each role, and of what each routine does.
//!
//! # How it is tested
//!
//! | test | what it shows | where |
//! |---|---|---|
//! | UI cases, in editions 2021 and 2024 | what compiles, what does not, and the exact errors | `tests/ui` |
//! | attacks: safe code that tries to get around the types | each is refused | `tests/ui/attack` |
//! | a reference model: the rule as one integer, over all paths of generated drivers | no driver with a violating path compiles, and which correct drivers are refused, and why | `tests/model` |
//! | leaks of every kind | the system stops, and nothing is completed | `tests/leaks.rs` |
//! | a simulated kernel, which keeps its own count of locks | no violation in whole drivers under load, on threads that race | [`sys`](crate::sys), `examples` |
//! | a checker that chooses which thread runs before each access to shared memory | the simulated kernel's locks, queues and cancellation are right in every order | `tests/interleavings` |
//! | fuzzing the attribute, with libFuzzer | on no input does it panic, hang, lose code or report an error in the wrong place | `fuzz` |
//! | Miri, on the tests of the runtime | no undefined behavior on the paths that they take | `.ci/run` |
//! | bindings made from Microsoft's headers, in the form of `wdk-sys` | layouts, values and prototypes are Microsoft's, and drivers on those bindings type check for Windows | `tests/wdk-sys`, `examples/wdk` |
//! | a driver for Windows, run under Wine, its calls judged by the rule | imports, layouts and order of the real calls | `examples/driver` |
//! | another compiler, nightly | the verdicts and the lines are the same | `.ci/run` |
//!
//! Wine has no IRQL and no Storport, and a simulated kernel is not Windows. Nothing here was
//! run on a Windows machine.
//!
//! # What was found
//!
//! Attacks, the reference model and Miri found these holes. Each is closed, and a test fails if it opens again.
//!
//! | hole | what closes it | shown by |
//! |---|---|---|
//! | A driver's own trait had a method of a generated call's name, got the token by value and completed under a lock. | Generated code calls functions by their paths, and no variable owns the token. | `ui/accept/hygiene/own-trait` |
//! | A driver's own type stood in for `HeldOnReturn`, and the routine returned without its lock. | The trait behind it is `unsafe` to implement. | `ui/attack/role/own-parameter-type` |
//! | The obligation to return with the lock was forgotten or kept elsewhere. | The routine checks at its end that it was met. | `fail_stop::a_lock_that_stays_to_be_left_ends_it` |
//! | In an annotated `impl`, a function with a role could be safe to call, and safe code made two `Irp`s of one request. | What a role asks of a signature, it asks in every place. | `ui/reject/role/safe-in-scope` |
//! | A function in an entry point allowed unsafe calls without a block, and so did the entry point. | The attribute forbids them in the whole body. | `ui/attack/entry-point/called-in-nested-function`, `ui/attack/entry-point/lint-allowed-in-match` |
//! | A cancel routine written as in C completed under the cancel spin lock. | Only a function of the role `DRIVER_CANCEL` has a cancel routine's type. | `ui/reject/role/cancel-without-role`, `ui/reject/types/cancel-routine-alone` |
//! | A raw release through a driver's own `extern` block looked like the wrapped one. | Pointers among the arguments show it. | `ui/reject/raw/own-extern-block` |
//! | A comma in generic arguments made a raw completion look like the wrapped one. | What cannot be counted for certain is refused. | `ui/reject/raw/completion-with-cast` |
//! | An expression of a macro lost its group, and the code computed something else. | Fragments keep their groups, or get parentheses. | `ui/accept/hygiene/fragments-values`, `ui/accept/hygiene/fragments-operands` |
//! | On the simulated kernel, an SRB that outlived its adapter read freed memory. | The memory lives as long as the program. | `srb_outlives_adapter::its_memory_lives_on` |
//!
//! # What is not promised
//!
//! * **Freedom from deadlock.** The crate does not check the order in which locks are acquired, or that a
//!   lock is not acquired twice. The simulated kernel reports both when they happen.
//! * **The right IRQL.** [`acquire_at_dpc_level`](crate::SpinLock::acquire_at_dpc_level) at a
//!   lower IRQL compiles.
//! * **That each request is completed.** A request is completed at most once. If a call returns a request
//!   that is ignored, rustc warns. If a request goes out of scope, rustc does not warn, and the sender
//!   waits forever. The simulated kernel reports every dropped request with a backtrace, unless a panic
//!   unwinds. On Windows nothing happens. Stopping the system there would cost little: of the fifteen
//!   handlers in `docs/costs.md` none executes one more instruction, and one gets 21 bytes longer. But a
//!   sender that waits does less harm than a system that stops, and a test on the simulated kernel finds
//!   the same mistake.
//! * **That the sender only gets bytes that the driver has written.** Completing a buffered request stops
//!   the system if the sender would get more bytes than it has room for. The crate does not know which of
//!   the bytes the driver has written. [`answer`](crate::Irp::answer) sets the count to the bytes that it
//!   writes.
//! * **Anything about locks that the crate does not know**: locks that the port driver holds when
//!   it calls ([`strict`](crate::roles#the-locks-that-the-system-holds) counts them), and locks
//!   acquired with raw bindings.
