//! Methods with a hidden token, also under names that lists have, on values that patterns bind.
//! A field of a structure, a variant or a tuple has its own type.

#![allow(dead_code, reason = "the functions only have to compile")]

use spin_lock_safe::spin_lock_safe;
#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock};
    use std::collections::VecDeque;
    pub struct Queue {
        list: SpinLock<VecDeque<Irp>>,
        id: u32,
    }
    pub struct Pair(Queue, Vec<Irp>, u32);
    pub enum Op {
        Read(Queue, Vec<u32>),
        Write { queue: Queue, list: Vec<u32> },
        Both(Vec<Queue>),
        Opt(Option<Queue>),
        None,
    }
    pub enum Gen<T> {
        A(T),
        B(Queue),
    }
    pub enum Tree<'a> {
        Leaf(&'a Queue),
        Node(Vec<Tree<'a>>),
    }
    pub struct List(SpinLock<Vec<u32>>);
    impl List {
        fn len(&self) -> usize {
            self.0.acquire().len()
        }
        fn push(&self, x: u32) {
            self.0.acquire().push(x);
        }
    }
    pub struct Holder {
        list: List,
        other: Vec<u32>,
        queue: Queue,
    }
    pub struct Other {
        list: Vec<u32>,
        queue: u32,
    }
    impl Queue {
        fn push(&self, irp: Irp) {
            self.list.acquire().push_back(irp);
        }
        fn enqueue(&self, irp: Irp) {
            self.list.acquire().push_back(irp);
        }
        fn len(&self) -> usize {
            self.list.acquire().len()
        }
        fn is_empty(&self) -> bool {
            self.list.acquire().is_empty()
        }
        fn id(&self) -> u32 {
            self.id
        }
    }
    fn complete(irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    fn a(p: &Pair) -> usize {
        let Pair(q, v, n) = p;
        q.len() + v.len() + *n as usize
    }
    fn b(p: &Pair) -> usize {
        let Pair(q, ..) = p;
        q.len()
    }
    fn c(p: &Pair) -> usize {
        let Pair(.., v, _) = p;
        v.len()
    }
    fn d(op: &Op) -> usize {
        match op {
            Op::Read(q, v) => q.len() + v.len(),
            Op::Write { queue, list } => queue.len() + list.len(),
            Op::Both(all) => all.len() + all.iter().map(|q| q.len()).sum::<usize>(),
            Op::Opt(Some(q)) => q.len(),
            Op::Opt(None) | Op::None => 0,
        }
    }
    fn e(op: Op, irp: Irp) {
        match op {
            Op::Read(queue, _) | Op::Write { queue, .. } => queue.push(irp),
            Op::Both(mut all) => {
                if let Some(q) = all.pop() {
                    q.push(irp)
                } else {
                    complete(irp)
                }
            }
            _ => complete(irp),
        }
    }
    fn f(g: Gen<Queue>, irp: Irp) {
        match g {
            Gen::A(q) => q.enqueue(irp),
            Gen::B(q) => q.enqueue(irp),
        }
    }
    fn g(t: &Tree<'_>) -> usize {
        match t {
            Tree::Leaf(q) => q.len(),
            Tree::Node(all) => all.len() + all.iter().map(|t| g(t)).sum::<usize>(),
        }
    }
    fn h(h: &Holder) -> usize {
        let Holder {
            list,
            other,
            queue: q,
        } = h;
        list.len() + other.len() + q.len()
    }
    fn i(o: &mut Other, h: &mut Holder) {
        let Other { list, .. } = o;
        list.push(1);
        let Holder { list, .. } = h;
        list.push(2);
    }
    fn j(h: &Holder) {
        let list = &h.list;
        list.push(3);
        let mut other = h.other.clone();
        other.push(3);
        other.len();
    }
    fn l(op: &mut Op) {
        while let Op::Read(q, v) = op {
            if q.is_empty() {
                v.clear();
                break;
            }
            *op = Op::None;
        }
    }
    fn m(op: &Op) -> Option<usize> {
        let (Op::Read(q, _) | Op::Write { queue: q, .. }) = op else {
            return None;
        };
        Some(q.len())
    }
    fn n(p: (Queue, Vec<u32>)) -> usize {
        let (q, v) = p;
        let (r, s) = (&q, &v);
        r.len() + s.len()
    }
    fn p(p: Option<(Queue, u32)>) -> usize {
        if let Some((q, n)) = p {
            q.len() + n as usize
        } else {
            0
        }
    }
    fn q(r: Result<Queue, Vec<u32>>) -> usize {
        match r {
            Ok(q) => q.len(),
            Err(v) => v.len(),
        }
    }
    fn r(all: &[Queue]) -> usize {
        if let [first, .., last] = all {
            first.len() + last.len()
        } else {
            all.len()
        }
    }
    fn t(h: &Holder) -> usize {
        let mut n = 0;
        n += h.list.len();
        n += h.other.len();
        n += h.queue.len();
        n
    }
    fn u(all: &mut Vec<Queue>) -> usize {
        all.drain(..).map(|q| q.len()).sum()
    }
    fn v(all: Vec<Queue>) -> usize {
        all.into_iter().map(|q| q.len()).sum()
    }
    fn w(q: &Queue) -> usize {
        let v: Vec<u32> = Vec::new();
        let len = v.len();
        len + q.len()
    }
    fn y(q: &Queue) -> String {
        let s = format!("{} {}", q.len(), q.is_empty());
        let n = s.len();
        format!("{n}")
    }
    fn z(q: &Queue) -> usize {
        let name = "abc";
        let b = [1u8, 2];
        name.len() + b.len() + q.len()
    }
    fn aa(q: &Queue, token: &LockToken) -> usize {
        let f = |q: &Queue| q.len();
        f(q)
    }
    fn ab(q: &std::sync::Mutex<Queue>) -> usize {
        q.lock().unwrap().len()
    }
    fn ac(q: std::cell::RefCell<Queue>) -> usize {
        q.borrow().len()
    }
    fn ad(s: &'static [u8], q: &Queue) -> usize {
        let total = s.len().checked_add(q.len()).unwrap_or(0);
        total
    }
    fn ae<'a>(all: impl Iterator<Item = &'a Queue>) -> usize {
        let mut n = 0;
        for q in all {
            n += q.len();
        }
        n
    }
    fn af(q: *const Queue) -> usize {
        unsafe { (*q).len() }
    }
    fn ag(q: *const Queue) -> usize {
        let q = unsafe { &*q };
        q.len()
    }
    fn ah(q: core::ptr::NonNull<Queue>) -> usize {
        unsafe { q.as_ref() }.len()
    }
    fn ai(p: *mut core::ffi::c_void) -> usize {
        let q = unsafe { &*p.cast::<Queue>() };
        q.len()
    }
    fn aj(p: *mut core::ffi::c_void) -> usize {
        let q: &Queue = unsafe { &*(p as *const Queue) };
        q.len()
    }
    fn ak(p: *mut core::ffi::c_void) -> usize {
        let q = unsafe { &*(p as *const Queue) };
        q.len()
    }
    fn al(p: *mut core::ffi::c_void) -> usize {
        let q = p as *mut Queue;
        unsafe { (*q).len() }
    }
}
fn main() {}
