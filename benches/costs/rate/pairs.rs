//! Measures the pairs of handlers.

use handlers::extension::{Extension, Queue, RawExtension, RawLock};
use handlers::{drain, early_return, helper_completes, helper_locks, nested, single};
use ramdisk::workload::Failure;
use spin_lock_safe::SpinLock;
use spin_lock_safe::simulated_kernel::{Device, Request};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS};

use super::{Row, Version, compare};
use crate::Outcome;

type Handler = unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP) -> NTSTATUS;

/// Handlers that complete all requests: name, annotated, raw. With `early_return` the next call completes
/// every other request.
const PAIRS: [(&str, Handler, Handler); 6] = [
    ("single", single::annotated::handler, single::raw::handler),
    ("nested", nested::annotated::handler, nested::raw::handler),
    ("drain", drain::annotated::handler, drain::raw::handler),
    (
        "early_return",
        early_return::annotated::handler,
        early_return::raw::handler,
    ),
    (
        "helper_locks",
        helper_locks::annotated::handler,
        helper_locks::raw::handler,
    ),
    (
        "helper_completes",
        helper_completes::annotated::handler,
        helper_completes::raw::handler,
    ),
];

/// A handler, and a device with the extension of its version.
struct Handled<T: Sync> {
    device: Device<T>,
    handler: Handler,
}

/// Adds a row for each pair.
pub(super) fn measure(row: Row<'_>) -> Outcome<()> {
    for (name, annotated, raw) in PAIRS {
        row(name, &|threads| {
            compare(threads, || Ok(of_annotated(annotated)), || Ok(of_raw(raw)))
        })?;
    }
    Ok(())
}

fn of_annotated(handler: Handler) -> Handled<Extension> {
    let device = Device::new(Extension {
        count: SpinLock::new(0),
        queue: SpinLock::new(Queue::new([const { None }; _])),
    });
    Handled { device, handler }
}

fn of_raw(handler: Handler) -> Handled<RawExtension> {
    let device = Device::new(RawExtension {
        count: RawLock::new(0),
        queue: RawLock::new(Queue::new([const { None }; _])),
    });
    Handled { device, handler }
}

impl<T: Send + Sync> Version for Handled<T> {
    fn sender(&self, _thread: usize) -> impl FnMut() -> Result<(), Failure> {
        let device = self.device.as_ptr();
        move || {
            let request = Request::new(0).with_device(device);
            // SAFETY: the device has the extension of the handler's version, and the handler
            // has to complete the request.
            let _ = request.send(|irp| unsafe { (self.handler)(device, irp) });
            Ok(())
        }
    }
}
