#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ffi::c_void;
use core::pin::pin;

use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, LockQueueHandle, LockToken, QueuedSpinLock, SpinLock, spin_lock_safe};
use wdm::{Semaphore, SystemThread};

use crate::extension::DeviceExtension;

/// The number of requests that can wait for a worker.
const QUEUE_DEPTH: usize = 8;

/// A thread that finishes requests, starting with the oldest.
pub(crate) struct Worker {
    queue: QueuedSpinLock<Queue>,
    /// Released once for each request, and to stop.
    work: Semaphore,
    thread: SpinLock<Option<SystemThread>>,
}

struct Queue {
    /// The occupied places come first.
    waiting: [Option<Irp>; QUEUE_DEPTH],
    stopped: bool,
}

/// What the thread does next.
enum Next {
    Finish(Irp),
    Wait,
    End,
}

impl Queue {
    /// Queues `irp`, or returns it if the queue is full.
    fn push(&mut self, irp: Irp) -> Result<(), Irp> {
        let Some(place) = self.waiting.iter_mut().find(|place| place.is_none()) else {
            return Err(irp);
        };
        *place = Some(irp);
        Ok(())
    }

    fn next(&mut self) -> Next {
        if let Some(irp) = self.waiting[0].take() {
            self.waiting.rotate_left(1);
            return Next::Finish(irp);
        }
        if self.stopped { Next::End } else { Next::Wait }
    }
}

impl Worker {
    /// # Safety
    ///
    /// [`initialize`](Self::initialize) is called before any other method, and the worker is not
    /// moved afterwards.
    pub(crate) unsafe fn new() -> Self {
        Self {
            queue: QueuedSpinLock::new(Queue {
                waiting: [const { None }; QUEUE_DEPTH],
                stopped: false,
            }),
            // SAFETY: the caller promises that `initialize` is called first, and the worker is not moved.
            work: unsafe { Semaphore::new() },
            thread: SpinLock::new(None),
        }
    }

    /// # Safety
    ///
    /// Nobody else uses the worker yet.
    pub(crate) unsafe fn initialize(&self) {
        // SAFETY: the caller promises that nobody else uses the worker.
        unsafe { self.work.initialize() };
    }
}

#[spin_lock_safe]
impl Worker {
    /// Starts the thread.
    ///
    /// # Safety
    ///
    /// This is the worker of `extension`, which exists until the worker is [stopped](Self::stop).
    pub(crate) unsafe fn start(&self, extension: *const DeviceExtension) -> Result<(), NTSTATUS> {
        // SAFETY: the caller promises that the extension exists until the thread has ended.
        let thread = unsafe { SystemThread::start(WorkerThread, extension.cast()) }?;
        *self.thread.acquire() = Some(thread);
        Ok(())
    }

    /// Queues `irp` for the thread, or returns it if the queue is full.
    pub(crate) fn push(&self, irp: Irp) -> Result<(), Irp> {
        let handle = pin!(LockQueueHandle::new());
        self.queue.acquire_in_stack_queued(handle).push(irp)?;
        self.work.release(1);
        Ok(())
    }

    fn next(&self) -> Next {
        let handle = pin!(LockQueueHandle::new());
        self.queue.acquire_in_stack_queued(handle).next()
    }

    /// Ends the thread, and waits until it has ended.
    pub(crate) fn stop(&self) {
        let handle = pin!(LockQueueHandle::new());
        self.queue.acquire_in_stack_queued(handle).stopped = true;
        self.work.release(1);
        let thread = self.thread.acquire().take();
        if let Some(thread) = thread {
            thread.join();
        }
    }
}

/// Finishes requests until it is stopped.
///
/// # Safety
///
/// The driver starts it as a thread with a device extension, which exists until the thread has ended.
#[spin_lock_safe]
unsafe extern "system" fn WorkerThread(context: *const c_void, token: &mut LockToken) {
    // SAFETY: the driver passes a device extension.
    let extension: &DeviceExtension = unsafe { &*context.cast() };
    let worker = extension.worker();
    loop {
        match worker.next(token) {
            Next::Finish(irp) => extension.finish(irp, token),
            Next::Wait => worker.work.wait(),
            Next::End => return,
        }
    }
}
