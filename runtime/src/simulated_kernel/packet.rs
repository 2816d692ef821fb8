use core::cell::UnsafeCell;
use core::mem;
use core::ptr;
use std::boxed::Box;
use std::sync::{Arc, PoisonError};
use std::vec::Vec;

use super::aligned::Aligned;
use super::buffer::Buffer;
use super::completion::Completion;
use super::devices::DeviceMemory;
use crate::raw::{IO_STACK_LOCATION, IRP, SL_PENDING_RETURNED, set_current_location};
use crate::sync::atomic::{AtomicBool, AtomicPtr, Ordering};
use crate::sync::{Condvar, Mutex, MutexGuard};

/// A callback for the result of a request, called inside `IofCompleteRequest`.
pub(crate) type OnCompletion = Box<dyn FnOnce(&Completion) + Send>;

/// The memory of a request, and the result that its sender waits for.
///
/// Everything that may still access the packet keeps it alive: the sender's handle, a
/// canceler, the list of outstanding requests.
// Windows aligns an IRP to 16, and bindings made from its headers rely on that.
#[repr(C, align(16))]
pub(crate) struct Packet {
    irp: Aligned<UnsafeCell<IRP>>,
    /// One for each driver, the lowest first, and one after them that no driver has.
    locations: Box<[UnsafeCell<IO_STACK_LOCATION>]>,
    /// The devices that the request was sent to, until it is completed.
    devices: Mutex<Vec<Arc<dyn DeviceMemory>>>,
    /// Whether a context completes the request or has completed it.
    is_claimed: AtomicBool,
    output_length: usize,
    buffer: Mutex<Option<Buffer>>,
    on_completion: Mutex<Option<OnCompletion>>,
    completion: Mutex<Option<Completion>>,
    completed: Condvar,
}

// SAFETY: the kernel's routines check that the IRP belongs to one context at a time.
// Everything else is behind a mutex or never changes.
unsafe impl Send for Packet {}
// SAFETY: as above.
unsafe impl Sync for Packet {}

impl Packet {
    pub(crate) fn new(
        location: IO_STACK_LOCATION,
        device: Option<Arc<dyn DeviceMemory>>,
        stack_size: i8,
        flags: u32,
        buffer: Option<Buffer>,
        output_length: usize,
        on_completion: Option<OnCompletion>,
    ) -> Arc<Self> {
        let mut irp = IRP {
            Type: 6, // IO_TYPE_IRP
            Size: u16::try_from(size_of::<IRP>()).unwrap_or(u16::MAX),
            Flags: flags,
            StackCount: stack_size,
            CurrentLocation: stack_size,
            ..IRP::default()
        };
        irp.AssociatedIrp.SystemBuffer = buffer
            .as_ref()
            .map_or(ptr::null_mut(), |buffer| buffer.as_ptr().cast());
        let packet = Arc::new(Self {
            irp: Aligned(UnsafeCell::new(irp)),
            locations: (0..=stack_size)
                .map(|_| UnsafeCell::new(location))
                .collect(),
            devices: Mutex::new(device.into_iter().collect()),
            is_claimed: AtomicBool::new(false),
            output_length,
            buffer: Mutex::new(buffer),
            on_completion: Mutex::new(on_completion),
            completion: Mutex::new(None),
            completed: Condvar::new(),
        });
        packet.set_location(stack_size);
        packet
    }

    pub(crate) const fn irp(&self) -> *mut IRP {
        self.irp.0.get()
    }

    pub(crate) fn address(&self) -> usize {
        self.irp().addr()
    }

    /// Returns the device that has the request, if it is not completed.
    pub(crate) fn device(&self) -> Option<Arc<dyn DeviceMemory>> {
        lock(&self.devices).last().cloned()
    }

    /// Keeps alive a device that the request is sent to.
    pub(crate) fn keep(&self, device: Arc<dyn DeviceMemory>) {
        lock(&self.devices).push(device);
    }

    /// Claims the completion of the request. Returns `true` for only one of several contexts.
    pub(crate) fn claim(&self) -> bool {
        !self.is_claimed.swap(true, Ordering::SeqCst)
    }

    /// Lets another context complete the request.
    pub(crate) fn give_up_claim(&self) {
        self.is_claimed.store(false, Ordering::SeqCst);
    }

    /// Returns the current stack location.
    pub(crate) fn location(&self) -> *mut IO_STACK_LOCATION {
        self.location_at(self.number())
    }

    /// Makes the next driver's stack location current, if there is one.
    pub(crate) fn go_down(&self) -> Option<*mut IO_STACK_LOCATION> {
        let number = self.number() - 1;
        (number >= 1).then(|| self.set_location(number))
    }

    /// Makes the stack location of the driver above current, or returns `None` if there is no such driver.
    pub(crate) fn go_up(&self, pending_returned: bool) -> Option<*mut IO_STACK_LOCATION> {
        // SAFETY: the request is being completed in this context.
        unsafe { (*self.irp()).PendingReturned = pending_returned };
        let number = self.number() + 1;
        let above = self.set_location(number);
        (usize::try_from(number) != Ok(self.locations.len())).then_some(above)
    }

    /// Returns the number of the current stack location. The lowest driver's is 1.
    fn number(&self) -> i8 {
        // SAFETY: this context has the request.
        unsafe { (*self.irp()).CurrentLocation }
    }

    fn location_at(&self, number: i8) -> *mut IO_STACK_LOCATION {
        let before = usize::try_from(number)
            .unwrap_or_default()
            .saturating_sub(1);
        let first = self
            .locations
            .as_ptr()
            .cast_mut()
            .cast::<IO_STACK_LOCATION>();
        // Wrapping, because a driver may have written any number.
        first.wrapping_add(before)
    }

    /// Makes the location of this number current.
    fn set_location(&self, number: i8) -> *mut IO_STACK_LOCATION {
        let location = self.location_at(number);
        // SAFETY: this context has the request.
        unsafe { (*self.irp()).CurrentLocation = number };
        // SAFETY: as above.
        unsafe { set_current_location(self.irp(), location) };
        location
    }

    pub(crate) fn cancel(&self) -> &AtomicBool {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.irp()).Cancel };
        // SAFETY: the field is valid, aligned, and only accessed atomically.
        unsafe { AtomicBool::from_ptr(field) }
    }

    /// Returns the request's cancel routine, or null.
    pub(crate) fn cancel_routine(&self) -> &AtomicPtr<()> {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.irp()).CancelRoutine };
        // SAFETY: an optional function pointer has the layout of a pointer; the field
        // is valid, aligned, and only accessed atomically.
        unsafe { AtomicPtr::from_ptr(field.cast()) }
    }

    pub(crate) fn has_cancel_routine(&self) -> bool {
        !self.cancel_routine().load(Ordering::SeqCst).is_null()
    }

    /// Takes the request from the driver that completed it.
    pub(crate) fn collect(&self) -> Completion {
        // No reference to the whole IRP, because a late canceler may still write to its
        // fields, and finds nothing to cancel.
        // SAFETY: the driver completed the request in this context, and is done with it.
        let io_status = unsafe { (*self.irp()).IoStatus };
        // SAFETY: as above.
        let pending_returned = unsafe { (*self.irp()).PendingReturned };
        let mut completion = Completion::new(&io_status, pending_returned);
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

    /// Wakes the threads that wait for the request.
    pub(crate) fn publish(&self, completion: Completion) {
        let devices = mem::take(&mut *lock(&self.devices));
        *self.completion() = Some(completion);
        self.completed.notify_all();
        drop(devices);
    }

    pub(crate) fn completion(&self) -> MutexGuard<'_, Option<Completion>> {
        lock(&self.completion)
    }

    pub(crate) const fn completed(&self) -> &Condvar {
        &self.completed
    }
}

/// Marks a request pending, as `IoMarkIrpPending` does.
///
/// # Safety
///
/// The caller has the request, which has a stack location.
pub(crate) unsafe fn mark_pending(irp: *mut IRP) {
    // SAFETY: the caller promises that the request is valid.
    let tail = unsafe { (*irp).Tail };
    // SAFETY: in a request, the tail is the overlay.
    let overlay = unsafe { tail.Overlay }.Anonymous2;
    // SAFETY: its union holds this pointer.
    let location = unsafe { overlay.Anonymous.CurrentStackLocation };
    // SAFETY: the pointer is to a stack location of the packet.
    unsafe { (*location.cast::<IO_STACK_LOCATION>()).Control |= SL_PENDING_RETURNED };
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
