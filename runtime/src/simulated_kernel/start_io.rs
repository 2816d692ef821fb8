//! Takes requests from a device's queue to the driver's `StartIo` routine.

use core::ptr;
use std::sync::Arc;

use super::cancel::{self, CancelRoutine};
use super::cancel_lock;
use super::device_queue::{Arrival, DeviceQueue, Next};
use super::devices::DeviceMemory;
use super::driver_call::Expected;
use super::irql::GoBack;
use super::packet::Packet;
use super::report::violate;
use super::violation_kind::ViolationKind;
use crate::raw::{DISPATCH_LEVEL, IRP};
use crate::sync::atomic::{AtomicPtr, Ordering};

/// A device that `routine` was called with.
pub(crate) struct Starter {
    pub(crate) device: Arc<dyn DeviceMemory>,
    pub(crate) routine: &'static str,
}

impl Starter {
    pub(crate) fn queue(&self) -> &DeviceQueue {
        self.device.queue()
    }

    /// Starts the request if the device is idle, or queues it otherwise.
    #[track_caller]
    pub(crate) fn arrive(
        &self,
        packet: &Arc<Packet>,
        key: Option<u32>,
        cancel: Option<CancelRoutine>,
    ) {
        let _back = GoBack::after(DISPATCH_LEVEL);
        let arrival = match cancel {
            None => self.queue_or_make_current(packet, key),
            Some(cancel) => self.arrive_cancelable(packet, key, cancel),
        };
        if arrival == Arrival::Start {
            self.start(packet);
        }
    }

    fn queue_or_make_current(&self, packet: &Arc<Packet>, key: Option<u32>) -> Arrival {
        let arrival = self.queue().arrive(packet, key);
        if arrival == Arrival::Start {
            self.make_current(packet);
        }
        arrival
    }

    #[track_caller]
    fn arrive_cancelable(
        &self,
        packet: &Arc<Packet>,
        key: Option<u32>,
        cancel: CancelRoutine,
    ) -> Arrival {
        let expected = Expected::now();
        let irql = cancel_lock::acquire(self.routine);
        packet
            .cancel_routine()
            .store(cancel as *mut (), Ordering::SeqCst);
        let arrival = self.queue_or_make_current(packet, key);
        if arrival == Arrival::Queued
            && packet.cancel().load(Ordering::SeqCst)
            && let Some(cancel) = cancel::take_routine(packet)
        {
            // The request was canceled before it had a cancel routine. The routine releases the lock.
            // SAFETY: the routine was just taken off this request of the device.
            unsafe { cancel::call(packet, self.device.object(), cancel, irql) };
            expected.require("the cancel routine");
        } else {
            cancel_lock::release(self.routine, irql);
        }
        arrival
    }

    /// Starts the next request, or makes the device idle.
    #[track_caller]
    pub(crate) fn start_next(&self, next: Next) {
        if self.queue().defer(next) {
            return;
        }
        if let Some(packet) = self.take_next(next) {
            self.start(&packet);
        }
    }

    /// Takes the next request off the queue and makes it the device's current one.
    #[track_caller]
    fn take_next(&self, which: Next) -> Option<Arc<Packet>> {
        let irql = which.cancelable.then(|| cancel_lock::acquire(self.routine));
        self.set_current_irp(ptr::null_mut());
        let next = self.queue().take(which);
        if let Some(packet) = &next {
            self.make_current(packet);
        }
        if let Some(irql) = irql {
            cancel_lock::release(self.routine, irql);
        }
        next
    }

    /// Runs the `StartIo` routine for the current request, and then the starts that were deferred
    /// meanwhile.
    #[track_caller]
    fn start(&self, packet: &Arc<Packet>) {
        self.call_start_io(packet);
        while let Some(next) = self.queue().take_deferred() {
            let Some(packet) = self.take_next(next) else {
                break;
            };
            self.call_start_io(&packet);
        }
    }

    #[track_caller]
    fn call_start_io(&self, packet: &Packet) {
        // SAFETY: the device is valid, and its driver object lives as long as the device.
        let driver = unsafe { (*self.device.object()).DriverObject };
        // SAFETY: as above.
        let Some(start_io) = (unsafe { (*driver).DriverStartIo }) else {
            let device = self.device.object().addr();
            violate(self.routine, ViolationKind::NoStartIo { device });
            return;
        };
        let expected = Expected::now();
        // SAFETY: whoever set the routine promised that it may be called with this device
        // and its requests, at `DISPATCH_LEVEL`.
        unsafe { start_io(self.device.object(), packet.irp()) };
        expected.require("the StartIo routine");
    }

    fn make_current(&self, packet: &Packet) {
        self.set_current_irp(packet.irp());
        if self.queue().attributes().non_cancelable {
            packet
                .cancel_routine()
                .store(ptr::null_mut(), Ordering::SeqCst);
        }
    }

    fn set_current_irp(&self, irp: *mut IRP) {
        // SAFETY: the device is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.device.object()).CurrentIrp };
        // SAFETY: the field is valid and aligned. The driver reads it in its StartIo
        // routine, which runs after this.
        unsafe { AtomicPtr::from_ptr(field) }.store(irp, Ordering::Release);
    }
}
