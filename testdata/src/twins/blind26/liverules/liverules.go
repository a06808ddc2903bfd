// Package liverules judges messages by rules that may be replaced while it runs. What decides: what an atomic holds the next time.
package liverules

import (
	"sync/atomic"

	"github.com/google/cel-go/cel"
	"github.com/nats-io/nats.go"
)

type judge struct {
	env    atomic.Pointer[cel.Env]
	spare  atomic.Pointer[cel.Env]
	value  atomic.Value
	made   atomic.Bool
	calls  atomic.Int64
	state  int32
	kept   *cel.Env
	latest *cel.Env
	once   *cel.Env
}

func (j *judge) onOrder(m *nats.Msg) {
	env := j.env.Load()
	if env == nil {
		env, _ = cel.NewEnv() // silent
		j.env.CompareAndSwap(nil, env)
	}
	run(env, m)
}

func (j *judge) onPayment(m *nats.Msg) {
	env := j.spare.Load()
	if env == nil {
		env, _ = cel.NewEnv() // report
	}
	run(env, m)
}

func (j *judge) onRefund(m *nats.Msg) {
	env, _ := j.value.Load().(*cel.Env)
	if env == nil {
		env, _ = cel.NewEnv() // silent
		j.value.Store(env)
	}
	run(env, m)
}

func (j *judge) onReturn(m *nats.Msg) {
	if j.made.CompareAndSwap(false, true) {
		j.kept, _ = cel.NewEnv() // silent
	}
	run(j.kept, m)
}

func (j *judge) onParcel(m *nats.Msg) {
	if j.made.Load() {
		j.latest, _ = cel.NewEnv() // report
	}
	run(j.latest, m)
}

func (j *judge) onLetter(m *nats.Msg) {
	if j.calls.Add(1) == 1 {
		j.once, _ = cel.NewEnv() // silent
	}
	run(j.once, m)
}

func (j *judge) onStamp(m *nats.Msg) {
	if j.calls.Add(1) >= 1 {
		env, _ := cel.NewEnv() // report
		run(env, m)
	}
}

func (j *judge) onWeight(m *nats.Msg) {
	if atomic.SwapInt32(&j.state, 1) == 0 {
		env, _ := cel.NewEnv() // silent
		j.env.Store(env)
	}
	run(j.env.Load(), m)
}

func (j *judge) onSize(m *nats.Msg) {
	old := j.env.Load()
	env, _ := cel.NewEnv() // report
	run(env, m)
	j.env.Store(old)
}

func run(env *cel.Env, m *nats.Msg) {
	ast, _ := env.Compile(string(m.Data))
	p, _ := env.Program(ast) // silent: depends on the message
	_, _ = p.Eval(m.Subject)
}

func subscribe(nc *nats.Conn) {
	j := new(judge)
	for subj, h := range map[string]nats.MsgHandler{"order": j.onOrder, "payment": j.onPayment, "refund": j.onRefund, "return": j.onReturn,
		"parcel": j.onParcel, "letter": j.onLetter, "stamp": j.onStamp, "weight": j.onWeight, "size": j.onSize} {
		_, _ = nc.Subscribe(subj, h)
	}
}
