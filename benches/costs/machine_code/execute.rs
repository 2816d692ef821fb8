//! Calls each handler of the library once, under callgrind.

use std::ffi::c_void;
use std::mem;
use std::ptr::NonNull;

use handlers::extension::{CAPACITY, Extension, Queue, RawExtension, RawLock};
use libloading::Library;
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, PASSIVE_LEVEL};
use spin_lock_safe::{Irp, SpinLock};

use super::{Code, Version, routines};
use crate::Outcome;

/// The argument that makes this program call the handlers.
pub(crate) const EXECUTE: &str = "execute-handlers";

/// The number of requests that wait when a handler is called.
const WAITING: usize = 3;

type Handler = unsafe extern "win64" fn(*mut DEVICE_OBJECT, *mut IRP) -> i32;

/// Calls each handler of the library at this path, and prints the routines that it calls.
pub(crate) fn execute(library: &str) -> Outcome<()> {
    // SAFETY: the library consists of the handlers, and runs no code when it is loaded.
    let library = unsafe { Library::new(library) }?;
    for (slot, routine) in routines::all() {
        let slot = symbol::<*const c_void>(&library, slot)?;
        // SAFETY: the slot is a pointer in the library's data, which nobody uses now.
        unsafe { slot.write(routine) };
    }
    for code in Code::all() {
        let handler = symbol::<Handler>(&library, &code.entry())?;
        // SAFETY: the library has the address of a handler there.
        let handler = unsafe { handler.read() };
        call(handler, code.version);
        let (calls, irql) = routines::take();
        if irql != PASSIVE_LEVEL {
            return Err(format!("{} leaves at IRQL {irql}", code.entry()).into());
        }
        crate::print(&format!("{} {}", code.entry(), calls.join(" ")));
    }
    mem::forget(library);
    Ok(())
}

fn symbol<T>(library: &Library, name: &str) -> Outcome<*mut T> {
    // SAFETY: only the address is taken.
    let symbol = unsafe { library.get::<*mut T>(name.as_bytes()) }?;
    Ok(*symbol)
}

fn call(handler: Handler, version: Version) {
    // SAFETY: a driver allocates IRPs of zeros, which are valid.
    let mut irps: [IRP; WAITING + 1] = unsafe { mem::zeroed() };
    let all = (&raw mut irps).cast::<IRP>();
    let waiting: [Option<NonNull<IRP>>; CAPACITY] = std::array::from_fn(|at| {
        (at < WAITING)
            .then(|| NonNull::new(all.wrapping_add(at)))
            .flatten()
    });
    let irp = all.wrapping_add(WAITING);
    match version {
        Version::Annotated => {
            // SAFETY: the requests are valid, and only the handler completes them.
            let wrap = |irp: NonNull<IRP>| unsafe { Irp::from_raw(irp.as_ptr()) };
            let mut extension = Extension {
                count: SpinLock::new(0),
                queue: SpinLock::new(Queue::new(waiting.map(|irp| irp.map(wrap)))),
            };
            with_extension(handler, (&raw mut extension).cast(), irp);
        }
        Version::Raw => {
            let mut extension = RawExtension {
                count: RawLock::new(0),
                queue: RawLock::new(Queue::new(waiting)),
            };
            with_extension(handler, (&raw mut extension).cast(), irp);
        }
    }
}

fn with_extension(handler: Handler, extension: *mut c_void, irp: *mut IRP) {
    // SAFETY: the system makes device objects of zeros, which are valid.
    let mut device: DEVICE_OBJECT = unsafe { mem::zeroed() };
    device.DeviceExtension = extension;
    // SAFETY: the device has the extension of the handler's version, and the request is valid.
    let _ = unsafe { handler(&raw mut device, irp) };
}
