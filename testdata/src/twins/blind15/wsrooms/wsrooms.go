// Package wsrooms has rooms of websockets. What decides: the hub, the connection or the message.
package wsrooms

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/gorilla/websocket"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type msg struct{ Text string }

type hub struct {
	clients map[*client2]bool
	in      chan msg
	join    chan *client2
	pol     *bluemonday.Policy
	codec   *goavro.Codec
}

type client2 struct {
	h    *hub
	conn *websocket.Conn
	out  chan msg
}

func newHub() *hub {
	return &hub{
		clients: make(map[*client2]bool),
		in:      make(chan msg),
		join:    make(chan *client2),
		pol:     bluemonday.UGCPolicy(), // silent
	}
}

func (h *hub) run() {
	v := validator.New() // silent
	for {
		select {
		case c := <-h.join:
			h.clients[c] = true
		case m := <-h.in:
			if v.Struct(m) != nil {
				continue
			}
			m.Text = h.pol.Sanitize(m.Text)
			h.cast(m)
		}
	}
}

// cast sends to all; each gets its own copy, trimmed anew.
func (h *hub) cast(m msg) {
	for c := range h.clients {
		x := m
		_ = mold.New().Struct(nil, &x) // report
		select {
		case c.out <- x:
		default:
			delete(h.clients, c)
		}
	}
}

func (c *client2) read() {
	for {
		_, p, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		var m msg
		d := schema.NewDecoder() // report
		if d.Decode(&m, map[string][]string{"text": {string(p)}}) == nil {
			c.h.in <- m
		}
	}
}

func (c *client2) write() {
	for m := range c.out {
		_ = c.conn.WriteJSON(encode(c.h, m))
	}
}

// encode has its codec from the first message on.
func encode(h *hub, m msg) []byte {
	if h.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil
		}
		h.codec = c
	}
	data, _ := h.codec.BinaryFromNative(nil, m.Text)
	return data
}

// encodeFresh has it for each.
func encodeFresh(m msg) []byte {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil
	}
	data, _ := c.BinaryFromNative(nil, m.Text)
	return data
}

func (c *client2) echo() {
	for m := range c.out {
		_ = c.conn.WriteJSON(encodeFresh(m))
	}
}

func (h *hub) serve(conn *websocket.Conn) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c := &client2{h: h, conn: conn, out: make(chan msg, 8)}
		h.join <- c
		go c.write()
		go c.echo()
		go c.read()
	}
}

// room upgrades and talks in the handler.
func room(conn *websocket.Conn) http.HandlerFunc {
	d := form.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var m msg
		_ = d.Decode(&m, r.URL.Query())
		reflectx.NewMapper("json").FieldMap(reflect.ValueOf(m)) // report
	}
}

func Routes(m *http.ServeMux, conn *websocket.Conn) {
	h := newHub()
	go h.run()
	m.Handle("/ws", h.serve(conn))
	m.Handle("/room", room(conn))
}
