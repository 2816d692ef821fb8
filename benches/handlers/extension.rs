//! The device extensions of both versions, with the same layout.

use core::cell::UnsafeCell;
use core::ptr::NonNull;

use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, KSPIN_LOCK, NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock};

/// The device extension of the annotated handlers.
#[derive(Debug)]
#[repr(C)]
pub struct Extension {
    /// The number of requests so far.
    pub count: SpinLock<usize>,
    /// The requests that wait.
    pub queue: SpinLock<Queue<Irp>>,
}

/// The device extension of the raw handlers.
#[derive(Debug)]
#[repr(C)]
pub struct RawExtension {
    /// The number of requests so far.
    pub count: RawLock<usize>,
    /// The requests that wait.
    pub queue: RawLock<Queue<NonNull<IRP>>>,
}

// SAFETY: the requests may be completed by any thread.
unsafe impl Send for RawExtension {}
// SAFETY: as in C, code that reads or writes a value holds its lock.
unsafe impl Sync for RawExtension {}

impl Extension {
    /// Returns the extension of `device`.
    ///
    /// # Safety
    ///
    /// `device` is valid for all of `'d`, and its extension is one of these.
    #[inline]
    pub unsafe fn of<'d>(device: *mut DEVICE_OBJECT) -> &'d Self {
        // SAFETY: promised by the caller.
        let device = unsafe { DeviceObject::from_raw(device) };
        // SAFETY: promised by the caller.
        unsafe { device.extension() }
    }
}

impl RawExtension {
    /// Returns the extension of `device`.
    ///
    /// # Safety
    ///
    /// `device` is valid for all of `'d`, and its extension is one of these.
    #[inline]
    pub unsafe fn of<'d>(device: *mut DEVICE_OBJECT) -> &'d Self {
        // SAFETY: promised by the caller.
        let extension = unsafe { (*device).DeviceExtension };
        // SAFETY: promised by the caller.
        unsafe { &*extension.cast() }
    }
}

/// Returns the request at `irp`, which has succeeded.
///
/// # Safety
///
/// The same as for [`Irp::from_raw`].
#[inline]
pub unsafe fn succeeded(irp: *mut IRP) -> Irp {
    // SAFETY: promised by the caller.
    let mut irp = unsafe { Irp::from_raw(irp) };
    irp.set_status(STATUS_SUCCESS);
    irp
}

/// Notes that the request at `irp` has succeeded.
///
/// # Safety
///
/// `irp` is valid, and nobody else uses it.
#[inline]
pub unsafe fn succeed(irp: *mut IRP) {
    // SAFETY: promised by the caller.
    let status = unsafe { &raw mut (*irp).IoStatus.Anonymous };
    // SAFETY: the status is a member of this union.
    unsafe { status.cast::<NTSTATUS>().write(STATUS_SUCCESS) };
}

/// A value and the lock beside it, as a driver in C has them.
#[derive(Debug)]
pub struct RawLock<T> {
    raw: UnsafeCell<KSPIN_LOCK>,
    value: UnsafeCell<T>,
}

impl<T> RawLock<T> {
    /// Makes a lock that nobody holds.
    pub const fn new(value: T) -> Self {
        Self {
            raw: UnsafeCell::new(0),
            value: UnsafeCell::new(value),
        }
    }

    /// Returns the lock.
    pub const fn lock(&self) -> *mut KSPIN_LOCK {
        self.raw.get()
    }

    /// Returns the address of the value. Reading and writing it needs the lock.
    pub const fn value(&self) -> *mut T {
        self.value.get()
    }
}

/// The largest number of requests that wait.
pub const CAPACITY: usize = 4;

/// A stack of requests.
#[derive(Debug)]
pub struct Queue<R> {
    requests: [Option<R>; CAPACITY],
    len: usize,
}

impl<R> Queue<R> {
    /// Makes a queue of these requests.
    pub fn new(requests: [Option<R>; CAPACITY]) -> Self {
        let len = requests.iter().flatten().count();
        Self { requests, len }
    }

    /// Takes the request that was queued last.
    #[inline]
    pub fn pop(&mut self) -> Option<R> {
        self.len = self.len.checked_sub(1)?;
        self.requests.get_mut(self.len)?.take()
    }

    /// Queues a request, or returns it if the queue is full.
    #[inline]
    pub fn push(&mut self, request: R) -> Option<R> {
        match self.requests.get_mut(self.len) {
            Some(free) => {
                *free = Some(request);
                self.len += 1;
                None
            }
            None => Some(request),
        }
    }

    /// Returns whether the queue is full.
    #[inline]
    pub fn is_full(&self) -> bool {
        self.len == CAPACITY
    }

    /// Takes all requests.
    #[inline]
    pub fn take(&mut self) -> [Option<R>; CAPACITY] {
        self.len = 0;
        self.requests.each_mut().map(Option::take)
    }
}
