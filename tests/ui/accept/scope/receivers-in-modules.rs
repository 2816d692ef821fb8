//! Methods with a hidden token, also under names that lists have, across the modules of a scope.
//! A type is known by its last name, however it is reached.

#![allow(dead_code, reason = "the functions only have to compile")]

use spin_lock_safe::spin_lock_safe;
#[spin_lock_safe]
pub mod driver {
    pub mod queue {
        use super::complete::finish;
        use spin_lock_safe::{Irp, SpinLock, SpinLockGuard};
        use std::collections::VecDeque;
        pub struct Queue {
            pub list: SpinLock<VecDeque<Irp>>,
            pub max: usize,
        }
        impl Queue {
            pub const fn new(max: usize) -> Self {
                Self {
                    list: SpinLock::new(VecDeque::new()),
                    max,
                }
            }
            pub fn push(&self, irp: Irp) -> Result<(), Irp> {
                let mut list = self.list.acquire();
                if list.len() < self.max {
                    list.push_back(irp);
                    Ok(())
                } else {
                    Err(irp)
                }
            }
            pub fn insert(&self, irp: Irp) {
                if let Err(irp) = self.push(irp) {
                    finish(irp, -1);
                }
            }
            pub fn pop(&self) -> Option<Irp> {
                self.list.acquire().pop_front()
            }
            pub fn lock(&self) -> SpinLockGuard<'_, VecDeque<Irp>> {
                self.list.acquire()
            }
            pub fn len(&self) -> usize {
                self.lock().len()
            }
            pub fn drain(&self) {
                while let Some(irp) = self.pop() {
                    finish(irp, 0);
                }
            }
            pub fn take(&self) -> VecDeque<Irp> {
                core::mem::take(&mut *self.list.acquire())
            }
            pub fn retain(&self, keep: impl Fn(&Irp) -> bool) {
                let mut gone = VecDeque::new();
                {
                    let mut list = self.lock();
                    let all = core::mem::take(&mut *list);
                    for irp in all {
                        if keep(&irp) {
                            list.push_back(irp)
                        } else {
                            gone.push_back(irp)
                        }
                    }
                }
                gone.into_iter().for_each(|irp| finish(irp, -2));
            }
        }
        impl Default for Queue {
            fn default() -> Self {
                Self::new(8)
            }
        }
    }
    pub mod complete {
        use spin_lock_safe::{
            Irp,
            ddi::{IO_NO_INCREMENT, IoCompleteRequest},
        };
        pub fn finish(mut irp: Irp, status: i32) {
            irp.set_status(status);
            IoCompleteRequest(irp, IO_NO_INCREMENT)
        }
    }
    mod state {
        use super::queue::{self, Queue};
        use std::sync::Arc;
        pub struct Port {
            pub q: queue::Queue,
            pub other: super::queue::Queue,
            pub shared: Arc<queue::Queue>,
            pub opt: Option<Arc<Queue>>,
            pub list: std::collections::BTreeMap<u8, Arc<queue::Queue>>,
        }
        impl Port {
            pub fn len(&self) -> usize {
                self.q.len() + self.other.len() + self.shared.len()
            }
            pub fn get(&self, id: u8) -> Option<&Arc<Queue>> {
                self.list.get(&id)
            }
            pub fn take(&self) {
                let all = self.q.take();
                let n = all.len();
                drop(all);
                let _ = n;
            }
            pub fn drain(&self) {
                self.q.drain();
                self.list.values().for_each(|q| q.drain());
                if let Some(q) = &self.opt {
                    q.drain()
                }
                if let Some(q) = self.opt.as_ref() {
                    q.drain()
                }
                if let Some(q) = self.opt.as_deref() {
                    q.drain()
                }
                self.opt.iter().for_each(|q| q.drain());
            }
            pub fn all(&self) -> impl Iterator<Item = &Arc<Queue>> {
                self.list.values()
            }
            pub fn clear(&self) {
                for q in self.all() {
                    q.drain();
                }
                for (id, q) in &self.list {
                    if *id > 2 {
                        q.drain();
                    }
                }
                for q in [&self.q, &self.other] {
                    q.drain();
                }
            }
            pub fn swap(&mut self) -> usize {
                let old = self.opt.take();
                let n = old.as_ref().map_or(0, |q| q.len());
                if let Some(old) = old {
                    old.drain();
                }
                n
            }
            pub fn replace(&mut self, q: Arc<Queue>) {
                if let Some(old) = self.opt.replace(q) {
                    old.drain();
                }
                let new = core::mem::take(&mut self.q);
                new.drain();
            }
            pub fn entry(&mut self, id: u8) -> &Queue {
                self.list.entry(id).or_default()
            }
            pub fn remove(&mut self, id: u8) {
                if let Some(q) = self.list.remove(&id) {
                    q.drain()
                }
                self.entry(3).drain();
                let Some((_, q)) = self.list.pop_first() else {
                    return;
                };
                q.drain();
            }
        }
    }
    use state::Port;
    static PORTS: [queue::Queue; 2] = [const { queue::Queue::new(2) }; 2];
    pub fn total(port: &Port) -> usize {
        port.len() + PORTS.iter().map(|q| q.len()).sum::<usize>() + PORTS[0].len() + PORTS.len()
    }
    impl Port {
        fn id(&self) -> usize {
            3
        }
    }
    pub fn by_max(ports: &[Port]) -> Option<&Port> {
        ports.iter().max_by_key(|p| p.q.max)
    }
    pub fn sorted(mut ports: Vec<&Port>) -> usize {
        ports.sort_by_key(|p| p.q.max);
        ports.last().map_or(0, |p| p.len()) + ports.len()
    }
    pub fn best(ports: &[Port]) -> usize {
        by_max(ports).map_or(0, |p| p.len()) + by_max(ports).unwrap().q.len()
    }
    pub fn pick(a: &Port, b: &Port, first: bool) -> usize {
        let p = if first { a } else { b };
        p.len()
            + (if first { a } else { b }).len()
            + match first {
                true => a,
                false => b,
            }
            .q
            .len()
    }
    pub fn block(a: &Port) -> usize {
        let n = {
            let q = &a.q;
            q.len()
        };
        let q = { &a.other };
        n + q.len()
    }
    pub fn try_it(a: &Port) -> Option<usize> {
        let q = a.get(3)?;
        Some(q.len())
    }
    pub fn boxed(a: Box<dyn Fn(usize) -> usize>, p: &Port) -> usize {
        a(p.len())
    }
    pub fn tuple(a: &Port, b: &Port) -> usize {
        match (a.get(1), b.get(2)) {
            (Some(q), None) => q.len(),
            (None, Some(r)) => r.len(),
            (Some(q), Some(r)) => q.len().max(r.len()),
            (None, None) => 0,
        }
    }
    pub fn some_string(p: &Port) -> usize {
        let s = String::from("x");
        let t: &str = &s;
        let v = vec![1, 2];
        let a = [1, 2];
        s.len()
            + t.len()
            + v.len()
            + a.len()
            + p.len()
            + "lit".len()
            + s.as_bytes().len()
            + std::env::args().len()
    }
}
fn main() {}
