//! What is promised, on what it rests, and how it is tested.
//!
//! # The promise
//!
//! A driver that compiles calls [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) and
//! [`IoStartNextPacket`](crate::ddi::IoStartNextPacket) only while its context holds no spin
//! lock that it acquired through this crate, provided that
//!
//! * its `unsafe` code keeps the promises that it makes, above all that of
//!   [`LockToken::enter`](crate::LockToken::enter): one token for each execution context, which
//!   holds no other spin lock;
//! * it calls no raw binding of the kernel's routines around the crate;
//! * no guard is leaked. If one is, the driver does not complete under its lock either: the
//!   system stops before that.
//!
//! Safe code cannot break it, whether it is under the attribute or not.
//!
//! # Why it holds
//!
//! 1. Every way to acquire borrows a [`LockToken`](crate::LockToken) shared, and its guard
//!    keeps the borrow. The guard implements `Drop`, so the borrow lasts until the lock is
//!    released and does not end with the guard's last use.
//! 2. Completing borrows the token exclusively. rustc admits that where no shared borrow of it
//!    is live on any path: where no lock is held.
//! 3. Safe code cannot make a second token, copy one, or take one to another thread. The one of
//!    an entry point is made in an `unsafe fn`, in whose body the attribute has rustc refuse unsafe
//!    calls without a block, so one entry point does not call another by accident. The token there
//!    is a temporary value behind a reference: no variable owns it, so nothing in the body can
//!    move, keep or forget it, by whatever name.
//! 4. What ends a borrow without running `Drop` is a leak (`mem::forget`, `ManuallyDrop`,
//!    `Box::leak`, a cycle of `Rc`). The token counts at run time, too, and
//!    `IoCompleteRequest`, `IoStartNextPacket` and the end of the handler look at the count: not
//!    zero is bug check `DRIVER_VIOLATION` (0x121).
//!
//! These are types and signatures of this crate. The attribute adds arguments and makes tokens;
//! a call that it misses has an argument too few and does not compile. What it must get right
//! is only where it makes a token: in functions that are `unsafe` to call, once in each.
//!
//! # On what it rests
//!
//! * rustc's borrow checker. A hole in that is a hole in this.
//! * What is `unsafe` is vouched for. That includes the body of an entry point: to the language it
//!   is unsafe code, for an entry point is an `unsafe fn`. The attribute has rustc refuse an unsafe
//!   call there without an `unsafe` block (`forbid(unsafe_op_in_unsafe_fn)`), so that nobody
//!   calls another entry point, which makes a second token, without a word. (Where a function nested
//!   in the body allows that for itself, the attribute says `deny`, and looks for an attribute that
//!   allows it for the body.) This is a lint: it
//!   does not look into calls that a macro of another crate makes, and `--cap-lints`, with which
//!   cargo builds crates of a registry, turns it off.
//! * An attribute macro below this one sees what this one made, its `unsafe` block included, and
//!   leaves that whole.
//! * The path in `crate = path` leads to this crate. What stands there is what generated code calls.
//! * The crate that `types = path` names has Microsoft's types under Microsoft's names.
//! * Microsoft's documentation, for what each role is entered with and what each routine does.
//! * `unsafe` in this crate and in the driver, each block with its proof.
//!
//! # How it is tested
//!
//! | what | it shows | where |
//! |---|---|---|
//! | UI cases, in editions 2021 and 2024 | what compiles, what does not, and in which words | `tests/ui` |
//! | attacks: safe code that tries to get around the types | each is refused | `tests/ui/attack` |
//! | a reference model: the rule as one integer, over all paths of generated drivers | no driver with a violating path compiles; which correct ones are refused, and why | `tests/model` |
//! | leaks of every kind | the system stops, and nothing is completed | `tests/leaks.rs` |
//! | a simulated kernel, which counts locks by itself | no violation in whole drivers under load, on threads that race | [`sys`](crate::sys), `examples` |
//! | a checker that chooses which thread goes on before each access to shared memory | the simulated kernel's locks, queues and cancellation are right in every order | `tests/interleavings` |
//! | fuzzing the attribute, with libFuzzer | on no input does it panic, hang, lose code or report an error elsewhere | `fuzz` |
//! | Miri, on the tests of the runtime | no undefined behavior on the paths that they take | `.ci/run` |
//! | bindings made from Microsoft's headers, in the form of `wdk-sys` | layouts, values and prototypes are Microsoft's; drivers on those bindings type check for Windows | `tests/wdk-sys`, `examples/wdk` |
//! | a driver for Windows, run under Wine, its calls judged by the rule | imports, layouts and order of the real calls | `examples/driver` |
//! | another compiler, nightly | the verdicts and the lines are the same | `.ci/run` |
//!
//! Wine has no IRQL and no Storport, and a simulated kernel is not Windows: nothing here was
//! run on a Windows machine.
//!
//! # What is not promised
//!
//! * **No deadlock at all.** The order in which locks are acquired is not checked, nor that a
//!   lock is not acquired twice. The simulated kernel reports both when they happen.
//! * **The right IRQL.** [`acquire_at_dpc_level`](crate::SpinLock::acquire_at_dpc_level) at a
//!   lower IRQL compiles.
//! * **That each request is completed.** It is completed once at most. If it is the result of a
//!   call and ignored, there is a warning; if it goes out of scope, there is none, and its sender
//!   waits forever. The simulated kernel reports every request that is dropped, with the way to where,
//!   unless a panic unwinds. On Windows nothing happens. To stop the system there would cost hardly
//!   anything: of the fifteen handlers of `docs/costs.md` none executes an instruction more, and one
//!   gets 21 bytes longer. But one sender that waits is less harm than a system that stops, and a test
//!   on the simulated kernel takes the same path.
//! * **That the sender gets no bytes which the driver has not written.** Completing a buffered request
//!   stops the system if the sender would get more bytes than it made room for, which would be another's
//!   memory. Which of them the driver has written, nobody knows;
//!   [`answer`](crate::Irp::answer) writes what it counts.
//! * **Anything of locks that the crate does not know**: those that the port driver holds when
//!   it calls ([`strict`](crate::roles#the-locks-that-the-system-holds) counts them), and those
//!   acquired by raw bindings.
