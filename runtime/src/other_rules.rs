//! Static Driver Verifier's other rules, and what becomes of them in a driver on this crate.
//!
//! SpinLockSafe was one of many rules that Static Driver Verifier checked. Here are all its locking
//! rules for Storport and for WDM. Of WDM's other rules, here are those on requests that this crate
//! has a type or a routine for.
//!
//! * **impossible**: safe code has no way to do it.
//! * **refused**: it does not compile.
//! * **reported**: it compiles. The simulated kernel stops a test that does it, and reports this
//!   `ViolationKind`. On Windows this crate does not check it. A processor that acquires a lock twice
//!   hangs there.
//! * **not looked at**: it compiles, and the simulated kernel does not report it.
//!
//! Static Driver Verifier searched all paths through a driver in C. The simulated kernel reports only
//! what a test runs into.
//!
//! The verdicts are on safe code. A raw routine is refused by name in an annotated body, and clippy
//! finds it elsewhere ([how](crate#what-no-type-can-see)). Only a guard that is leaked still holds its
//! lock when a routine returns. In an annotated body `forget` and its kin are refused by name. Any
//! other leak stops the system before the routine returns.
//!
//! The last column names what shows the verdict: a case, which is `tests/<case>.rs` or
//! `examples/<case>.rs`, or a test in `runtime/tests`, as `<file>::<function>`.
//!
//! # Locks
//!
//! | rule | it says | verdict | shown by |
//! |---|---|---|---|
//! | CancelSpinLock: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-cancelspinlock), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-cancelspinlock) | Each acquire of the cancel spin lock has its release, and no routine returns with the lock. | released without an acquire: **refused**; acquired twice: **reported**, `AlreadyHeld`; held at return: **impossible** | `ui/reject/pairing/cancel-released-without-acquire`, `ui/reject/pairing/cancel-released-twice`, `other_rules::the_cancel_spin_lock_acquired_twice`, `ui/attack/lifetime/guard-returned`, `leaks::no_handler_returns` |
//! | CancelSpinlockRelease: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-cancelspinlockrelease) | The cancel spin lock is acquired and released in turn. | released without an acquire: **refused**; acquired twice: **reported**, `AlreadyHeld` | `ui/reject/pairing/cancel-released-without-acquire`, `ui/reject/pairing/cancel-released-twice`, `other_rules::the_cancel_spin_lock_acquired_twice` |
//! | QueuedSpinLock: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-queuedspinlock), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-queuedspinlock) | An in-stack queued lock is released before it is acquired again and before a routine returns. | acquired twice: **reported**, `AlreadyHeld`; held at return: **impossible** | `other_rules::a_queued_lock_acquired_twice`, `ui/attack/lifetime/guard-returned`, `other_rules::a_queued_lock_leaked` |
//! | QueuedSpinLockRelease: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-queuedspinlockrelease), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-queuedspinlockrelease) | An in-stack queued lock is not released without its acquire. | **refused** | `ui/reject/pairing/queued-released-without-acquire`, `ui/reject/pairing/queued-released-twice` |
//! | SpinLock: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-spinlock), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-spinlock) | A spin lock is released before it is acquired again and before a routine returns. | acquired twice: **reported**, `AlreadyHeld`; held at return: **impossible** | `other_rules::an_ordinary_lock_acquired_twice`, `ui/attack/lifetime/guard-returned`, `leaks::no_handler_returns` |
//! | SpinLockDpc: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-spinlockdpc), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-spinlockdpc) | The same for `KeAcquireSpinLockRaiseToDpc`, which [`SpinLock::acquire`](crate::SpinLock::acquire) is. | acquired twice: **reported**, `AlreadyHeld`; held at return: **impossible** | `other_rules::an_ordinary_lock_acquired_twice`, `ui/attack/lifetime/guard-returned`, `leaks::no_handler_returns` |
//! | SpinLockRelease: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-spinlockrelease), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-spinlockrelease) | A spin lock is not released without its acquire. | **refused** | `ui/reject/pairing/released-without-acquire`, `ui/reject/pairing/released-twice` |
//! | SpinLockSafe: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-spinlocksafe), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-spinlocksafe) | Under a spin lock, no request is completed and no next one is started. | **refused** | `violations/complete_in_list_walk`, `violations/start_next_packet_under_lock` |
//! | StorPortMSILock: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-storportmsilock) | The lock of a message is acquired only if interrupts are synchronized for each message. | **reported**, `NoMessageLocks` | `storport_violations::the_lock_of_a_message_that_has_none` |
//! | StorPortSpinLock: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-storportspinlock) | Each acquire of a lock of Storport has its release, and no routine returns with such a lock. | released without an acquire: **refused**; acquired twice: **reported**, `AlreadyHeld`; held at return: **impossible** | `ui/reject/pairing/storport-released-without-acquire`, `ui/reject/pairing/storport-released-twice`, `device_lock_violations::storport_locks`, `storport_violations::the_start_io_lock_taken_twice`, `ui/attack/lifetime/guard-returned`, `other_rules::a_lock_of_storport_leaked` |
//! | StorPortSpinLock3: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-storportspinlock3) | Storport's locks are acquired in their order, after those that Storport holds. | **reported**, `WrongOrder` | `device_lock_violations::storport_locks_in_the_wrong_order`, `storport_violations::the_hierarchy_broken` |
//! | StorPortSpinLock4: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/storport-storportspinlock4) | A lock of Storport is not released without its acquire. | **refused** | `ui/reject/pairing/storport-released-without-acquire`, `ui/reject/pairing/storport-released-twice` |
//!
//! WDM's rules on other locks and regions are not looked at, for the crate has none of their routines:
//! [CriticalRegions](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-criticalregions),
//! [ExclusiveResourceAccess](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-exclusiveresourceaccess),
//! [GuardedRegions](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-guardedregions),
//! [WithinCriticalRegion](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-withincriticalregion).
//!
//! # Requests
//!
//! | rule | it says | verdict | shown by |
//! |---|---|---|---|
//! | DoubleCompletion: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-doublecompletion) | No request is completed twice. | **refused**; with two `Irp`s made of one pointer in `unsafe` code: **reported**, `AlreadyCompleted` | `violations/completed_twice`, `ui/attack/copy/irp-clone`, `request_violations::completing_twice` |
//! | CompleteRequest: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-completerequest) | A driver completes the requests that it owns, and no others. | another's request: **refused**; one that is dropped: **reported**, `RequestDropped`; one that is kept forever: **not looked at** | `ui/reject/routines/completed-after-call-driver`, `ui/reject/routines/completed-in-completion-routine`, `dropped_requests::it_is_reported_with_its_kind`, `other_rules::marked_pending_and_another_status_returned` |
//! | CompletionRoutineRegistered: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-completionroutineregistered) | After a completion routine is set, the request goes to the next driver. | completed instead: **refused**; dropped: **reported**, `RequestDropped` | `ui/reject/routines/forwarded-completed`, `dropped_requests::so_is_one_that_no_driver_was_called_with` |
//! | IrpCancelField: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-irpcancelfield) | After a cancel routine is set, the driver looks whether the request is canceled already. | **impossible**: [`into_cancelable`](crate::Irp::into_cancelable) looks | `other_rules::a_cancel_routine_set_on_a_canceled_request`, `cancel_race::a_request_that_is_being_queued` |
//! | IrpProcessingComplete: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-irpprocessingcomplete) | A dispatch routine that returns `STATUS_SUCCESS` has its request completed. | one that is dropped: **reported**, `RequestDropped`; one that is kept: **not looked at** | `dropped_requests::it_is_reported_with_its_kind`, `other_rules::marked_pending_and_another_status_returned` |
//! | MarkIrpPending: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-markirppending); MarkIrpPending2: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-markirppending2) | A dispatch routine marks a request pending if, and only if, it returns `STATUS_PENDING`. | **not looked at** | `other_rules::marked_pending_and_another_status_returned`, `other_rules::kept_and_not_marked_pending` |
//! | MarkingQueuedIrps: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-markingqueuedirps) | A request that is queued is marked pending under the lock of its queue. | **not looked at** | `ui/accept/shapes/11-many-releases` |
//! | PendedCompletedRequest: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-pendedcompletedrequest) | A dispatch routine that has completed its request does not return `STATUS_PENDING`. | **not looked at** | `other_rules::completed_and_pending_returned` |
//! | CompleteRequestStatusCheck: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-completerequeststatuscheck); LowerDriverReturn: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-lowerdriverreturn) | The status in the request, and what the dispatch routine returns, are those of the driver below. | **not looked at** | `other_rules::completed_with_one_status_and_another_returned` |
//! | StartIoRecursion: [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/wdm-startiorecursion) | StartIo calls `IoStartNextPacket` only if StartIo is deferred. | **not looked at** | `ui/accept/routines/start-next-packet` |
//!
//! # The IRQL
//!
//! | rule | it says | verdict | shown by |
//! |---|---|---|---|
//! | The rule sets Irql: [Storport](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/irql-rule-set--storport-), [WDM](https://learn.microsoft.com/en-us/windows-hardware/drivers/devtest/irql-rule-set--wdm-) | A routine is called at an IRQL that it allows. | those that lock, complete or start a request: **reported**, `IrqlTooHigh`, `IrqlTooLow`, `IrqlAboveInterrupt`; those that this crate does not have: **not looked at** | `device_lock_violations::storport_locks`, `irql_violations::acquires_above_dispatch_level`, `irql_violations::routines_for_dispatch_level_below_it`, `request_violations::completing_above_dispatch_level`, `request_violations::starting_the_next_not_at_dispatch_level` |
