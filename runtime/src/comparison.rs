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
//! # Static Driver Verifier
//!
//! It has the rule itself, for Storport and for WDM, and is where this crate's rule comes from.
//! It explores the driver's paths by itself and needs no annotation but the role types. It may
//! report false violations where spin locks are nested. It is no longer supported, is in no WDK
//! newer than build 26017, and can still be run from the EWDK of Windows 11, version 22H2.
//!
//! Compared with it, this crate refuses some correct code ([here](crate::limits)) where the
//! verifier would have understood, and accepts nested locks released in any order.
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
