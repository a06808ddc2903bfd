// Package phases has consumers that go from one phase to the next. What decides: whether the phase is left for good.
package phases

import (
	"context"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
)

type phase int

const (
	idle phase = iota
	running
	stopped
)

type order struct{ Name string }

type checker struct {
	phase phase
	rules *validator.Validate
}

func (c *checker) onMsg(m *nats.Msg) {
	if c.phase == idle {
		c.rules = validator.New() // silent
		c.phase = running
	}
	log.Println(c.rules.Struct(order{string(m.Data)}))
}

type cleaner struct {
	phase  phase
	policy *bluemonday.Policy
}

func (c *cleaner) onMsg(m *nats.Msg) {
	switch c.phase {
	case idle:
		c.policy, c.phase = bluemonday.UGCPolicy(), running // silent
	case stopped:
		return
	}
	_ = m.Respond([]byte(c.policy.Sanitize(string(m.Data))))
}

type trimmer struct {
	phase phase
	trim  *mold.Transformer
}

func (t *trimmer) onMsg(m *nats.Msg) {
	o := order{string(m.Data)}
	if t.phase != running {
		t.start()
	}
	_ = t.trim.Struct(context.Background(), &o)
}

func (t *trimmer) start() {
	t.trim = mold.New() // silent
	t.phase = running
}

type counter struct {
	phase phase
	all   *reflectx.Mapper
}

func (c *counter) fields() *reflectx.Mapper {
	if c.phase >= running {
		return c.all
	}
	c.phase++
	c.all = reflectx.NewMapper("json") // silent
	return c.all
}

func (c *counter) onMsg(m *nats.Msg) {
	log.Println(len(c.fields().FieldMap(reflect.ValueOf(order{string(m.Data)}))))
}

// decoder stays idle.
type decoder struct {
	phase phase
	last  order
}

func (d *decoder) onMsg(m *nats.Msg) {
	if d.phase == idle {
		dec := form.NewDecoder() // report
		log.Println(dec.Decode(&d.last, map[string][]string{"name": {string(m.Data)}}))
	}
}

// encoder is idle again when it is done.
type encoder struct {
	phase phase
	codec *goavro.Codec
}

func (e *encoder) onMsg(m *nats.Msg) {
	if e.phase != idle {
		return
	}
	e.phase = running
	defer func() { e.phase = idle }()
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, string(m.Data))
	_ = m.Respond(data)
}

// reader makes one while it runs.
type reader struct{ phase phase }

func (r *reader) onMsg(m *nats.Msg) {
	var o order
	switch r.phase {
	case idle:
		r.phase = running
	case running:
		d := schema.NewDecoder() // report
		_ = d.Decode(&o, map[string][]string{"name": {string(m.Data)}})
	}
}

func Subscribe(nc *nats.Conn) error {
	for subject, h := range map[string]nats.MsgHandler{
		"check": new(checker).onMsg, "clean": new(cleaner).onMsg, "trim": new(trimmer).onMsg, "count": new(counter).onMsg,
		"decode": new(decoder).onMsg, "encode": new(encoder).onMsg, "read": new(reader).onMsg,
	} {
		if _, err := nc.Subscribe(subject, h); err != nil {
			return err
		}
	}
	return nil
}
