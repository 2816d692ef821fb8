use core::cell::UnsafeCell;
use core::ptr;
use std::boxed::Box;
use std::sync::{Arc, PoisonError};

use super::aligned::Aligned;
use super::buffer::Buffer;
use super::completion::Completion;
use super::devices::DeviceMemory;
use crate::raw::{IO_STACK_LOCATION, IRP};
use crate::sync::atomic::{AtomicBool, AtomicPtr};
use crate::sync::{Condvar, Mutex, MutexGuard};

/// Called with the result of a request inside `IofCompleteRequest`.
pub(crate) type OnCompletion = Box<dyn FnOnce(&Completion) + Send>;

/// The memory of a request, and what its sender waits for.
///
/// It is kept alive by everyone who may still touch it: the handle of its sender, a
/// canceler, the list of outstanding requests.
// Windows aligns an IRP so, and bindings made from its headers rely on it.
#[repr(C, align(16))]
pub(crate) struct Packet {
    irp: Aligned<UnsafeCell<IRP>>,
    location: UnsafeCell<IO_STACK_LOCATION>,
    /// The device that the request was sent to, until it is completed.
    device: Mutex<Option<Arc<dyn DeviceMemory>>>,
    output_length: usize,
    buffer: Mutex<Option<Buffer>>,
    on_completion: Mutex<Option<OnCompletion>>,
    completion: Mutex<Option<Completion>>,
    completed: Condvar,
}

// SAFETY: the IRP belongs to one context at a time, which is what the kernel's
// routines check; all else is behind a mutex or never changes.
unsafe impl Send for Packet {}
// SAFETY: as above.
unsafe impl Sync for Packet {}

impl Packet {
    pub(crate) fn new(
        location: IO_STACK_LOCATION,
        device: Option<Arc<dyn DeviceMemory>>,
        buffer: Option<Buffer>,
        output_length: usize,
        on_completion: Option<OnCompletion>,
    ) -> Arc<Self> {
        let mut irp = IRP {
            Type: 6, // IO_TYPE_IRP
            Size: u16::try_from(size_of::<IRP>()).unwrap_or(u16::MAX),
            StackCount: 1,
            CurrentLocation: 1,
            ..IRP::default()
        };
        irp.AssociatedIrp.SystemBuffer = buffer
            .as_ref()
            .map_or(ptr::null_mut(), |buffer| buffer.as_ptr().cast());
        let packet = Arc::new(Self {
            irp: Aligned(UnsafeCell::new(irp)),
            location: UnsafeCell::new(location),
            device: Mutex::new(device),
            output_length,
            buffer: Mutex::new(buffer),
            on_completion: Mutex::new(on_completion),
            completion: Mutex::new(None),
            completed: Condvar::new(),
        });
        let mut tail = IRP::default().Tail;
        let location = packet.location.get().cast();
        tail.Overlay.Anonymous2.Anonymous.CurrentStackLocation = location;
        // SAFETY: nobody else has the IRP yet.
        unsafe { (*packet.irp()).Tail = tail };
        packet
    }

    pub(crate) const fn irp(&self) -> *mut IRP {
        self.irp.0.get()
    }

    pub(crate) fn address(&self) -> usize {
        self.irp().addr()
    }

    /// The device that the request was sent to, if it is not completed.
    pub(crate) fn device(&self) -> Option<Arc<dyn DeviceMemory>> {
        lock(&self.device).clone()
    }

    pub(crate) fn cancel(&self) -> &AtomicBool {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.irp()).Cancel };
        // SAFETY: the field is valid, aligned, and only accessed atomically.
        unsafe { AtomicBool::from_ptr(field) }
    }

    /// The request's cancel routine, or null.
    pub(crate) fn cancel_routine(&self) -> &AtomicPtr<()> {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.irp()).CancelRoutine };
        // SAFETY: an optional function pointer has the layout of a pointer; the field
        // is valid, aligned, and only accessed atomically.
        unsafe { AtomicPtr::from_ptr(field.cast()) }
    }

    /// Takes the request from the driver that completed it.
    pub(crate) fn collect(&self) -> Completion {
        // No reference to the whole IRP: a late canceler may still write to its
        // fields, and finds nothing to cancel.
        // SAFETY: the driver completed the request in this context, and is done with it.
        let io_status = unsafe { (*self.irp()).IoStatus };
        // SAFETY: as above.
        let control = unsafe { (*self.location.get()).Control };
        let mut completion = Completion::new(&io_status, control);
        if let Some(buffer) = lock(&self.buffer).take()
            && !completion.is_error()
        {
            let length = completion.information.min(self.output_length);
            completion.output = buffer.read(length);
        }
        completion
    }

    pub(crate) fn take_on_completion(&self) -> Option<OnCompletion> {
        lock(&self.on_completion).take()
    }

    /// Wakes those who wait for the request.
    pub(crate) fn publish(&self, completion: Completion) {
        let device = lock(&self.device).take();
        *self.completion() = Some(completion);
        self.completed.notify_all();
        drop(device);
    }

    pub(crate) fn completion(&self) -> MutexGuard<'_, Option<Completion>> {
        lock(&self.completion)
    }

    pub(crate) const fn completed(&self) -> &Condvar {
        &self.completed
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
