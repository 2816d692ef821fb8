//! How this compares with other tools that check locks.
//!
//! The rule says "no spin lock at all", at two calls, on every path. Most tools ask another
//! question: is *this* lock held here, or in which order are locks taken?
//!
//! | tool | it reads | and asks |
//! |---|---|---|
//! | [Static Driver Verifier](#static-driver-verifier) | C, C++ | this rule |
//! | [CodeQL](#codeql-for-windows-drivers) | C, C++ | is a spin lock acquired twice, or never released? |
//! | [Clang](#clangs-thread-safety-analysis) | C, C++ | is the lock that the annotation names held? |
//! | [sparse](#sparse) | C | is each lock released that was acquired? |
//! | [klint](#klint) | Rust, in the Linux kernel | is the preemption count what this function expects? |
//! | [`irql`](#irql) | Rust | is the IRQL one at which this function may run? |
//! | [crates with lock tokens](#crates-with-lock-tokens) | Rust | are locks taken in order? |
//!
//! # Measured
//!
//! Twenty-eight pairs of handlers were given to each tool. One handler of a pair keeps the rule, the
//! other breaks it.
//!
//! * **found**: the breaking handlers that the tool reports, of 28.
//! * **false alarms**: the correct handlers that it reports, of 28.
//! * **told apart**: the pairs of which it reports the breaking handler only, of 28.
//! * **at place**: the breaking handlers that it reports on the call that breaks the rule, or on one
//!   that leads there.
//! * **lines**: what a user writes for the tool: once, and in the handlers.
//!
//! | tool | set-up | found | false alarms | told apart | at place | lines |
//! |---|---|---:|---:|---:|---:|---:|
//! | clang 19 `-Wthread-safety` | only the header is annotated | 25 | 8 | 17 | 16 | 35 + 0 |
//! | clang 19 `-Wthread-safety` | a capability for each lock, all listed | 27 | 4 | 23 | 21 | 35 + 18 |
//! | clang 23 `-Wthread-safety` | only the header is annotated | 25 | 7 | 18 | 16 | 29 + 0 |
//! | clang 23 `-Wthread-safety` | one reentrant capability | 28 | 3 | 25 | 23 | 31 + 18 |
//! | sparse | only the header is annotated | 25 | 7 | 18 | 18 | 24 + 0 |
//! | sparse | contexts, with a check for 0 | 28 | 3 | 25 | 25 | 25 + 18 |
//! | gcc 12 `-fanalyzer` | as it comes | 0 | 0 | 0 | 0 | 0 + 0 |
//! | gcc 12 `-fanalyzer` | a monitor | 27 | 1 | 26 | 27 | 29 + 56 |
//! | cppcheck | as it comes | 0 | 0 | 0 | 0 | 0 + 0 |
//! | cppcheck | a rule over tokens | 10 | 1 | 9 | 0 | 10 + 0 |
//! | coccinelle | a short rule, one function at a time | 19 | 4 | 15 | 19 | 35 + 0 |
//! | coccinelle | a long rule, with the helpers by name | 26 | 4 | 22 | 25 | 183 + 0 |
//! | clang 19 static analyzer | as it comes | 0 | 0 | 0 | 0 | 0 + 0 |
//! | clang 19 static analyzer | `BlockInCriticalSection`, with the routines renamed | 26 | 0 | 26 | 26 | 21 + 4 |
//! | clang 19 static analyzer | a monitor | 28 | 0 | 28 | 27 | 30 + 56 |
//! | Frama-C Eva | a monitor | 28 | 0 | 28 | 28 | 38 + 56 |
//! | CBMC | a monitor, six rounds of each loop | 28 | 0 | 28 | 28 | 30 + 56 |
//! | **this crate** | the handlers in Rust, as one writes them first | 28 | 5 | 23 | 27 | 1 + 100 |
//!
//! A monitor is a model of the rule, written by hand, that the handlers are analyzed with. With one,
//! three tools tell all pairs apart. This crate does not: it follows paths, not values.
//!
//! ## How the rows were made
//!
//! The other tools were measured once, on handlers in C. A program that ran every path of these
//! handlers confirmed which of them break the rule. They are not in this repository, so those rows
//! cannot be measured again here.
//!
//! This crate's row is of other handlers: the same 28 shapes, written anew in Rust by somebody who
//! knew what this crate refuses. Which of them break the rule was decided by reading. They are the
//! cases in the folders `comparison` of `tests/ui/accept`, `tests/ui/reject` and `tests/ui/limits`.
//! rustc judges them, and a test compares this row with the counts. So the rows show which shapes a
//! tool has trouble with. A difference of one or two says little.
//!
//! * **The handlers differ.** A guard releases its lock at the end of its scope, and four of the
//!   breaking handlers (07, 08, 09, 26) would be correct if they were translated word for word. There
//!   the guard is declared where it outlives the mistake. The second release in 28 is a use of a moved
//!   value.
//! * **Found for another reason.** The breaking handler of 23 is refused for the token that its macro
//!   lacks, as the correct one is. The error is not at its place.
//! * **The lines** are one in `Cargo.toml`, and the attributes and the declarations with a token.
//!   Among them are 56 attributes on the handlers, which name the role of each. The C handlers have
//!   their roles in 56 lines, which are counted where the tool needs them. Not counted are the calls
//!   that pass a token, and that the code is written for this crate: a lock holds what it guards, and
//!   a request is an [`Irp`](crate::Irp).
//!
//! ## What this crate refuses in the correct handlers
//!
//! Each has a way out, which is a case under `tests/ui/accept/way-out/comparison`.
//!
//! | refused | why | way out |
//! |---|---|---|
//! | `18-form-decided-at-run-time` | a `match` moves the guard out of an `enum`, which counts as live after it | the `match` in a method that takes the `enum` |
//! | `19-try-lock` | the `Option` that `if let` tried counts as live to the end of its block | `let … else` |
//! | `21-correlated-branches` | the borrow checker does not compare conditions | one condition |
//! | `23-macro` | the attribute does not see into the definition of a macro | the token as an argument of the macro |
//! | `27-flag` | the borrow checker does not know what a flag means | the guard in an `Option`, which is dropped |
//!
//! # Static Driver Verifier
//!
//! It has the rule itself, for Storport and for WDM, and is where this crate's rule comes from.
//! It explores the driver's paths by itself and needs no annotation but the role types. It may
//! report false violations where spin locks are nested. It is no longer supported, is in no WDK
//! newer than build 26017, and can still be run from the EWDK of Windows 11, version 22H2.
//!
//! Compared with it, this crate refuses some correct code ([here](crate::limits)) where the
//! verifier would have understood, and accepts nested locks released in any order. What becomes of the
//! verifier's other rules is on the page [`other_rules`](crate::other_rules).
//!
//! Microsoft's pages: "SpinLockSafe rule (storport)", "SpinLockSafe rule (wdm)", "Static Driver
//! Verifier Concepts".
//!
//! # CodeQL for Windows drivers
//!
//! Microsoft names it the primary static analysis of drivers from now on. The queries are in
//! the repository `microsoft/Windows-Driver-Developer-Supplemental-Tools`. Among its files are
//! `DoubleAcquireSpinLock.ql` and `UnreleasedSpinLock.ql`, under `experimental`, and
//! `WdmDoubleCompletion.ql`. In the copy of it that we read, none asks whether a request is
//! completed while a spin lock is held.
//!
//! Microsoft's page: "Static Driver Verifier Concepts".
//!
//! # Clang's thread safety analysis
//!
//! Annotations on functions say which capability, usually a mutex, must be held
//! (`REQUIRES(mu)`) or not held (`EXCLUDES(mu)`, `REQUIRES(!mu)`). Each names its lock. The
//! strong form of "not held" is an experimental feature, off by default. Like this crate, it
//! looks at one function at a time and believes the declarations of the others, and it cannot
//! tell a lock that is held on one condition only. Unlike this crate, it does not look into
//! constructors and destructors, and does not follow aliases. Linux uses it, from Clang 22 on, as
//! "context analysis", with `__must_hold` and `__must_not_hold`.
//!
//! Sources: "Thread Safety Analysis" in Clang's documentation, with its section "Known
//! Limitations"; "Compiler-Based Context Analysis" in the Linux kernel's.
//!
//! # sparse
//!
//! It counts: a function's annotations say by how much (`__acquires`, `__releases`,
//! `__must_hold`), and it reports a function whose paths do not agree. None of the three says
//! that no lock may be held.
//!
//! Source: "Sparse", the section "Using sparse for lock checking", in the Linux kernel's
//! documentation.
//!
//! # klint
//!
//! The nearest in what it asks. A compiler with more lints follows the kernel's preemption
//! count through Rust functions: each has an adjustment and an expectation,
//! `#[klint::preempt_count(expect = 0)]`, and a call where the count may be another is an error.
//! It is pinned to one version of rustc, which it replaces. This crate uses what every rustc
//! has, and pays with the token.
//!
//! Source: `README.md` and `doc/atomic_context.md` in the repository `Rust-for-Linux/klint`.
//!
//! # `irql`
//!
//! It puts the IRQL into types: `#[irql(max = Dispatch)]` says where a function may be called,
//! and `call_irql!` is the call that is checked (version 0.1.6). It is about another rule and
//! goes well with this crate, which does not check the IRQL. It cannot state this rule: a DPC
//! runs at `DISPATCH_LEVEL` and may complete; code under a spin lock is at the same level and
//! may not.
//!
//! Source: the documentation of `irql` on docs.rs.
//!
//! # Crates with lock tokens
//!
//! `ordered-locks` 0.2.1, `lock_ordering` 0.2.0, `lock_tree` 0.1.0 (from Fuchsia's network
//! stack) and `surelock` 0.1.1 prevent deadlocks by the order of locks: a value that stands for
//! what is held goes through the calls, and its type or its borrow admits only what comes later
//! in the order. The `CleanLockToken` of `ordered-locks` means, like our
//! [`LockToken`](crate::LockToken), that a thread holds no lock, and is made in `unsafe` code.
//! All four are about the order of locks, not about what may be called under one.
//!
//! What is added here: the kernel's locks with their IRQL, guards that may be released in any
//! order, a count that stops a leaked guard, the two routines that need the token whole, and an
//! attribute that writes it.
//!
//! Sources: their documentation on docs.rs.
//!
//! # The WDK's own crates
//!
//! `wdk::wdf::SpinLock` in `microsoft/windows-drivers-rs` has `acquire(&self)` and
//! `release(&self)`: no guard, nothing for a lint to follow. `wdk-sys` has the raw routines.
//!
//! Source: `crates/wdk/src/wdf/spinlock.rs` in that repository.
