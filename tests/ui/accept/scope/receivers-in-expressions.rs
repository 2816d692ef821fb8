//! Methods with a hidden token, also under names that lists have, on values out of fields, lists, options and calls.
//! The last words before a method show its type, and a closure gets a part of what its method is called on.

#![allow(dead_code, reason = "the functions only have to compile")]

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
    use spin_lock_safe::{DeviceObject, Irp, SpinLock, SpinLockGuard};
    use std::collections::{BTreeMap, VecDeque};
    use std::sync::{Arc, OnceLock};

    pub struct Queue {
        list: SpinLock<VecDeque<Irp>>,
        id: u32,
    }
    pub enum State {
        Idle,
        Active(Queue),
        Shared(Arc<Queue>),
    }
    pub struct Inner {
        queue: Queue,
        spare: Option<Queue>,
        by_id: BTreeMap<u32, Queue>,
    }
    pub struct Device {
        inner: Inner,
        queues: Vec<Queue>,
        shared: Arc<Queue>,
        state: State,
        boxed: Box<Queue>,
        array: [Queue; 2],
        next: Option<Box<Device>>,
    }
    static Q: Queue = Queue {
        list: SpinLock::new(VecDeque::new()),
        id: 0,
    };
    static LAZY: OnceLock<Device> = OnceLock::new();

    impl Queue {
        pub fn push(&self, irp: Irp) {
            self.list.acquire().push_back(irp);
        }
        pub fn pop(&self) -> Option<Irp> {
            self.list.acquire().pop_front()
        }
        pub fn len(&self) -> usize {
            self.list.acquire().len()
        }
        pub fn is_empty(&self) -> bool {
            self.list.acquire().is_empty()
        }
        pub fn clear(&self) {
            while let Some(irp) = self.pop() {
                complete(irp);
            }
        }
        pub fn lock(&self) -> SpinLockGuard<'_, VecDeque<Irp>> {
            self.list.acquire()
        }
        pub fn first(&self) -> Option<usize> {
            self.list.acquire().front().map(|i| i.as_ptr() as usize)
        }
        pub fn id(&self) -> u32 {
            self.id
        }
    }
    fn complete(mut irp: Irp) {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    impl Device {
        fn find(&self, id: u32) -> Option<&Queue> {
            self.queues.iter().find(|q| q.id == id)
        }
        fn main_queue(&self) -> &Queue {
            &self.inner.queue
        }
        fn a(&self, irp: Irp) {
            self.inner.queue.push(irp);
        }
        fn b(&self, irp: Irp) {
            let q = self.shared.clone();
            q.push(irp);
        }
        fn c(&self, irp: Irp) {
            let q = Arc::clone(&self.shared);
            q.push(irp);
        }
        fn d(&self, irp: Irp) {
            if let Some(q) = self.find(3) {
                q.push(irp);
            } else {
                complete(irp);
            }
        }
        fn e(&self, irp: Irp, i: usize) {
            let q = &self.queues[i];
            q.push(irp);
        }
        fn f(&self) -> usize {
            let mut n = 0;
            for (i, q) in self.queues.iter().enumerate() {
                n += q.len() + i;
            }
            n
        }
        fn g(&self) -> usize {
            self.queues.get(1).map_or(0, |q| q.len())
        }
        fn h(&self, irp: Irp) {
            match &self.state {
                State::Active(q) => q.push(irp),
                State::Shared(q) => q.push(irp),
                State::Idle => complete(irp),
            }
        }
        fn i(&self, irp: Irp) {
            let Some(q) = self.queues.first() else {
                complete(irp);
                return;
            };
            q.push(irp);
        }
        fn j(&self, irp: Irp) {
            Q.push(irp);
        }
        fn k(irp: Irp) {
            if let Some(d) = LAZY.get() {
                d.a(irp);
            } else {
                complete(irp);
            }
        }
        fn l(irp: Irp) {
            LAZY.get().unwrap().main_queue().push(irp);
        }
        fn m(&self) {
            while let Some(irp) = self.inner.queue.pop() {
                complete(irp);
            }
        }
        fn n(&self) -> usize {
            self.queues.iter().filter(|q| q.len() > 0).count()
        }
        fn o(&self) -> usize {
            self.queues.iter().map(|q| q.len()).sum()
        }
        fn p(&self) -> bool {
            self.queues.iter().all(|q| q.is_empty())
        }
        fn q(&self, irp: Irp) {
            self.boxed.push(irp);
        }
        fn r(&self, irp: Irp) {
            self.array[1].push(irp);
        }
        fn s(&self, irp: Irp) {
            if let Some(spare) = &self.inner.spare {
                spare.push(irp);
            } else {
                complete(irp)
            }
        }
        fn t(&self, irp: Irp) {
            if let Some(q) = self.inner.by_id.get(&4) {
                q.push(irp);
            } else {
                complete(irp)
            }
        }
        fn u(&self) {
            for q in self.inner.by_id.values() {
                q.clear();
            }
        }
        fn v(&self) {
            self.queues.iter().for_each(|q| q.clear());
        }
        fn w(&self) {
            for q in &self.queues {
                q.clear();
            }
        }
        fn x(&self) {
            let mut next = self.next.as_ref();
            while let Some(d) = next {
                d.w();
                next = d.next.as_ref();
            }
        }
        fn y(&self) -> usize {
            let Self { queues, shared, .. } = self;
            queues.len() + shared.len()
        }
        fn z(&self) -> usize {
            let g = self.main_queue().lock();
            g.len()
        }
        fn aa(&self) -> usize {
            let n = self.main_queue().lock().len();
            n + self.shared.lock().len()
        }
        fn ab(&self) -> Option<usize> {
            self.queues.first()?.first()
        }
        fn ac(&self) -> usize {
            self.queues
                .iter()
                .zip(self.array.iter())
                .map(|(a, b)| a.len() + b.len())
                .max()
                .unwrap_or(0)
        }
        fn ad(&self) -> usize {
            let [a, b] = &self.array;
            a.len() + b.len()
        }
        fn ae(&self) {
            core::iter::from_fn(|| self.inner.queue.pop()).for_each(drop);
        }
        fn af(&self) -> usize {
            self.queues.iter().fold(0, |n, q| n + q.len())
        }
        fn ag(&self) -> usize {
            (0..3).map(|i| self.queues[i].len()).sum()
        }
        fn ah(&self) -> usize {
            self.find(2).map(|q| q.len()).unwrap_or_default()
        }
        fn ai(&self) -> Option<Irp> {
            self.find(2).and_then(|q| q.pop())
        }
        fn aj(&self) -> Option<Irp> {
            self.find(2)?.pop()
        }
        fn ak(&self) -> usize {
            let qs: Vec<&Queue> = self.queues.iter().collect();
            qs.iter().map(|q| q.len()).sum::<usize>() + qs.len()
        }
        fn al(&self) -> bool {
            matches!(self.find(1), Some(q) if q.is_empty())
        }
        fn am(&self) -> usize {
            let len = |q: &Queue| q.id();
            len(&self.boxed) as usize
        }
    }
    /// # Safety
    ///
    /// x
    #[spin_lock_safe(DRIVER_DISPATCH)]
    pub unsafe extern "system" fn read(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
        let device = unsafe { device.extension::<Device>() };
        irp.mark_pending();
        let queue = device.main_queue();
        queue.push(irp);
        if queue.len() > 10 {
            queue.clear();
        }
        STATUS_PENDING
    }
}
fn main() {}
