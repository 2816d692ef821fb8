//! A small kernel in user mode, on which `cargo test` tests your driver on any machine.
//!
//! The routines of [`sys`](crate::sys) run on this kernel on every target except Windows,
//! and on Windows with the feature `simulated-kernel`. A test sends requests to the driver's
//! own routines, from as many threads as it likes, and checks the results. A deadlock, a
//! request that is completed twice or under a lock, and anything else that would hang or corrupt a
//! real system stops the test with a report that names the lines of the driver.
//!
//! # Examples
//!
//! This driver queues requests, and completes them in a DPC. [`Adapter`] has an example of a
//! miniport.
//!
//! ```
//! use std::time::Duration;
//!
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
//! use spin_lock_safe::simulated_kernel::{Device, Request, at_irql};
//! use spin_lock_safe::sys::{
//!     DEVICE_OBJECT, DISPATCH_LEVEL, IRP, IRP_MJ_READ, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS,
//! };
//! use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock};
//!
//! type Queue = SpinLock<Vec<Irp>>;
//!
//! unsafe extern "system" fn read(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
//!     // SAFETY: the system calls the driver in a context that has no token yet.
//!     let token = unsafe { LockToken::enter() };
//!     // SAFETY: the system calls with a valid device.
//!     let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
//!     // SAFETY: this driver's devices have this extension.
//!     let queue: &Queue = unsafe { device.extension() };
//!     // SAFETY: the system hands over the request.
//!     let mut irp = unsafe { Irp::from_raw(irp) };
//!     irp.mark_pending();
//!     queue.acquire(&token).push(irp);
//!     STATUS_PENDING
//! }
//!
//! fn dpc(queue: &Queue) {
//!     // SAFETY: the context has no token yet.
//!     let mut token = unsafe { LockToken::enter() };
//!     let irps = std::mem::take(&mut *queue.acquire_at_dpc_level(&token));
//!     for mut irp in irps {
//!         irp.set_status(STATUS_SUCCESS);
//!         IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
//!     }
//! }
//!
//! // SAFETY: `read` is a dispatch routine for devices with this extension.
//! let device = unsafe { Device::new(Queue::default()).with_dispatch(IRP_MJ_READ, read) };
//! let request = device.send(Request::new(IRP_MJ_READ));
//! assert_eq!(request.dispatch_status(), STATUS_PENDING);
//!
//! std::thread::scope(|threads| {
//!     threads.spawn(|| at_irql(DISPATCH_LEVEL, || dpc(device.extension())));
//! });
//! let completion = request.wait(Duration::from_secs(60))?;
//! assert_eq!(completion.status, STATUS_SUCCESS);
//! # Ok::<(), spin_lock_safe::simulated_kernel::TimedOut>(())
//! ```
//!
//! # What to use
//!
//! | to simulate | use |
//! |---|---|
//! | an application or an upper driver | [`Request`], [`SentRequest`], [`Completion`] |
//! | the I/O manager | [`Device`], [`IoStartPacket`](crate::sys::IoStartPacket), [`IoStartNextPacket`](crate::sys::IoStartNextPacket) |
//! | a DPC or an interrupt | [`at_irql`], [`Interrupt`] |
//! | Storport, and senders of SRBs | [`Adapter`], [`SrbRequest`], [`SentSrb`], [`SrbCompletion`] |
//! | Driver Verifier | [`violations`], [`statistics`], [`locks_held`], [`current_irql`] |
//!
//! Every thread acts as one processor, with its own IRQL and its own list of held spin locks.
//! The kernel keeps its own count of them, independent of any `LockToken`.
//!
//! A [`Violation`] is counted, [recorded](violations), and stops the thread with a panic
//! that says what happened, on which line, and where the locks concerned were acquired. In a
//! routine of the driver (`extern "system"`) the panic ends the process, as a bug check ends the system.
//!
//! # A driver on `wdk-sys`
//!
//! `wdk-sys` builds only where the WDK is installed, so a test of such a driver would only run on
//! Windows. Put the driver's logic in a separate crate that uses this crate's types. Leave
//! `DriverEntry` and the calls of other WDK routines in the driver. The
//! driver calls the logic crate with pointers that it has [cast](crate::sys). Then
//! `cargo test -p logic` runs on any machine:
//!
//! ```toml
//! # logic/Cargo.toml: queues, locks, completions. Tested on any machine.
//! [dependencies]
//! spin-lock-safe = "0.1"
//!
//! # driver/Cargo.toml: DriverEntry and the WDK. Built on Windows.
//! [dependencies]
//! logic = { path = "../logic" }
//! wdk-sys = "0.5"
//! ```
//!
//! # Limits
//!
//! * The IRQL is only a number: a thread at `DISPATCH_LEVEL` is preempted like any other.
//! * Threads that wait for a queued spin lock are not served in order.
//! * Two threads that wait for each other's lock hang.
//! * A request has one stack location for each driver in the device stack. The sender's completion
//!   routine is [`Request::on_completion`].
//! * `StorPortNotification` and `StorPortExtendedFunction` are variadic in C. [`sys`](crate::sys) has
//!   a function for each of their kinds that is needed here.
//! * Storport has one channel and no scatter/gather lists. Its Interrupt lock does not exclude the
//!   routines of interrupt messages that have locks of their own.

mod aligned;
mod buffer;
pub(crate) mod cancel;
pub(crate) mod cancel_lock;
pub(crate) mod completion;
pub(crate) mod context;
mod device;
pub(crate) mod device_queue;
pub(crate) mod devices;
mod driver_call;
mod ended;
pub(crate) mod interrupt;
pub(crate) mod irql;
mod known;
pub(crate) mod lock_word;
mod packet;
mod registry;
pub(crate) mod report;
mod request;
mod sent_request;
pub(crate) mod shared_word;
pub(crate) mod stack;
pub(crate) mod start_io;
mod statistics;
pub(crate) mod storport;
mod violation;
mod violation_kind;
mod violation_text;

pub use completion::Completion;
pub use context::locks_held;
pub use device::{Device, DispatchRoutine, StartIoRoutine};
pub use interrupt::Interrupt;
pub use irql::{at_irql, current_irql};
pub use report::violations;
pub use request::Request;
pub use sent_request::{SentRequest, TimedOut};
pub use statistics::{Statistics, statistics};
pub use storport::{
    Adapter, AdapterStatistics, Hardware, SentSrb, SrbCompletion, SrbRequest, StartError,
};
pub use violation::{HeldLock, Lock, Violation};
pub use violation_kind::ViolationKind;
