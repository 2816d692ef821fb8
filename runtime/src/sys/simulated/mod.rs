//! A small kernel in user mode, for tests and examples of drivers.
//!
//! It stands behind the routines of [`sys`](crate::sys) on every target but Windows,
//! and on Windows with the feature `simulated-kernel`. Every thread plays one
//! processor: it has its own IRQL and its own list of spin locks held, which the
//! kernel counts by itself, whatever a [`LockToken`](crate::LockToken) says.
//!
//! What would hang or corrupt a real system is a [`Violation`] here: it is counted,
//! [remembered](violations), and stops the thread with a panic that says what
//! happened, on which line, and where the locks concerned were acquired. In a routine
//! of the driver (`extern "system"`) the panic ends the process, as a bug check does.
//!
//! | to play | there is |
//! |---|---|
//! | an application or an upper driver | [`Request`], [`SentRequest`], [`Completion`] |
//! | the I/O manager | [`Device`], [`IoStartPacket`](crate::sys::IoStartPacket), [`IoStartNextPacket`](crate::sys::IoStartNextPacket) |
//! | a DPC or an interrupt | [`at_irql`], [`Interrupt`] |
//! | Storport | [`Adapter`] |
//! | Driver Verifier | [`violations`], [`statistics`], [`locks_held`], [`current_irql`] |
//!
//! # Limits
//!
//! The IRQL is only a number: a thread at `DISPATCH_LEVEL` is preempted like any
//! other. Those who wait for a queued spin lock are not served in order. Two threads that wait for each other's lock hang. A driver has one stack
//! location per request, whose completion routine is not called:
//! [`Request::on_completion`] plays it.
//!
//! # Examples
//!
//! A driver that queues requests, and completes them in a DPC.
//!
//! ```
//! use std::time::Duration;
//!
//! use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
//! use spin_lock_safe::sys::simulated::{Device, Request, at_irql};
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
//! # Ok::<(), spin_lock_safe::sys::simulated::TimedOut>(())
//! ```

mod adapter;
mod buffer;
mod cancel;
mod cancel_lock;
mod completion;
mod context;
mod device;
mod device_queue;
mod devices;
mod driver_call;
mod ended;
mod interrupt;
mod irql;
mod known;
mod lock_word;
mod packet;
mod registry;
mod report;
mod request;
pub(super) mod routines;
mod sent_request;
mod shared_word;
mod start_io;
mod statistics;
mod violation;
mod violation_kind;
mod violation_text;

pub use adapter::Adapter;
pub use completion::Completion;
pub use context::locks_held;
pub use device::{Device, DispatchRoutine, StartIoRoutine};
pub use interrupt::Interrupt;
pub use irql::{at_irql, current_irql};
pub use report::violations;
pub use request::Request;
pub use sent_request::{SentRequest, TimedOut};
pub use statistics::{Statistics, statistics};
pub use violation::{HeldLock, Lock, Violation};
pub use violation_kind::ViolationKind;
