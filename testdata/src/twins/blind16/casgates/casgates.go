// Package casgates lets one of many in. What decides: whether anyone can come in again.
package casgates

import (
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
)

type meter struct{ Name string }

type gate struct{ n atomic.Int32 }

// enter lets the first in.
func (g *gate) enter() bool { return g.n.CompareAndSwap(0, 1) }

// leave opens it again.
func (g *gate) leave() { g.n.Store(0) }

type plant struct {
	a, b, c gate
	flag    uint32
	rules   *validator.Validate
	trim    atomic.Pointer[mold.Transformer]
	forms   *form.Decoder
	policy  *bluemonday.Policy
	fields  atomic.Pointer[reflectx.Mapper]
	query   sync.Map
	codecs  sync.Map
	work    gate
	strict  atomic.Pointer[validator.Validate]
	max     atomic.Int32
	open    atomic.Bool
}

func (p *plant) read(msg *nats.Msg) {
	if p.a.enter() {
		p.rules = validator.New() // silent
	}
	_ = p.rules.Struct(meter{string(msg.Data)})
}

func (p *plant) change(msg *nats.Msg) {
	for p.trim.Load() == nil {
		p.trim.CompareAndSwap(nil, mold.New()) // silent
	}
	_ = p.trim.Load().Struct(nil, &meter{string(msg.Data)})
}

func (p *plant) search(msg *nats.Msg) {
	if !p.b.enter() {
		_ = p.forms.Decode(new(meter), map[string][]string{"n": {msg.Subject}})
		return
	}
	p.forms = form.NewDecoder() // silent
	_ = p.forms.Decode(new(meter), map[string][]string{"n": {msg.Subject}})
}

func (p *plant) text(msg *nats.Msg) {
	if first := atomic.CompareAndSwapUint32(&p.flag, 0, 1); first {
		p.policy = bluemonday.UGCPolicy() // silent
	}
	_ = msg.Respond([]byte(p.policy.Sanitize(string(msg.Data))))
}

func (p *plant) rows(msg *nats.Msg) {
	m := p.fields.Load()
	if m != nil {
		m.FieldMap(reflect.ValueOf(meter{msg.Subject}))
		return
	}
	m = reflectx.NewMapper("db") // silent
	if old := p.fields.Swap(m); old != nil {
		m = old
	}
	m.FieldMap(reflect.ValueOf(meter{msg.Subject}))
}

func (p *plant) sift(msg *nats.Msg) {
	x, ok := p.query.Load(msg.Subject)
	if !ok {
		x, _ = p.query.LoadOrStore(msg.Subject, schema.NewDecoder()) // silent
	}
	_ = x.(*schema.Decoder).Decode(new(meter), map[string][]string{"n": {msg.Subject}})
}

// twice holds a place before it fills it.
func (p *plant) twice(msg *nats.Msg) {
	if _, loaded := p.codecs.LoadOrStore("codec", nil); !loaded {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		p.codecs.Store("codec", c)
	}
	if c, ok := p.codecs.Load("codec"); ok && c != nil {
		data, _ := c.(*goavro.Codec).BinaryFromNative(nil, msg.Subject)
		_ = msg.Respond(data)
	}
}

// busy opens the gate when it is done.
func (p *plant) busy(msg *nats.Msg) {
	if !p.work.enter() {
		return
	}
	defer p.work.leave()
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	_ = v.Struct(meter{string(msg.Data)})
}

// eager makes one to offer it, whether it is needed or not.
func (p *plant) eager(msg *nats.Msg) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if !p.strict.CompareAndSwap(nil, v) {
		v = p.strict.Load()
	}
	_ = v.Struct(meter{string(msg.Data)})
}

// numbered goes round until it has counted itself.
func (p *plant) numbered(msg *nats.Msg) {
	for {
		old := p.max.Load()
		if p.max.CompareAndSwap(old, old+1) {
			t := mold.New() // report
			_ = t.Struct(nil, &meter{string(msg.Data)})
			return
		}
	}
}

// opened is for as long as it is open.
func (p *plant) opened(msg *nats.Msg) {
	if p.open.CompareAndSwap(true, true) {
		d := form.NewDecoder() // report
		_ = d.Decode(new(meter), map[string][]string{"n": {msg.Subject}})
	}
}

// own has a gate of its own.
func (p *plant) own(msg *nats.Msg) {
	var g gate
	if g.enter() {
		x := bluemonday.NewPolicy() // report
		_ = msg.Respond([]byte(x.Sanitize(string(msg.Data))))
	}
}

// stored offers it to a map of its own.
func (p *plant) stored(msg *nats.Msg) {
	var all sync.Map
	x, _ := all.LoadOrStore(msg.Subject, reflectx.NewMapper("json")) // report
	x.(*reflectx.Mapper).FieldMap(reflect.ValueOf(meter{msg.Subject}))
}

func Serve(nc *nats.Conn) {
	p := new(plant)
	p.open.Store(true)
	for subj, h := range map[string]nats.MsgHandler{
		"read": p.read, "change": p.change, "search": p.search, "text": p.text, "rows": p.rows, "sift": p.sift,
		"twice": p.twice, "busy": p.busy, "eager": p.eager, "numbered": p.numbered, "opened": p.opened,
		"own": p.own, "stored": p.stored,
	} {
		_, _ = nc.Subscribe(subj, h)
	}
}
