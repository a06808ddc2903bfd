// Package websockets has objects for a connection and for a message.
package websockets

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	jsoniter "github.com/json-iterator/go"
)

type Msg struct {
	Op   string `validate:"oneof=sub unsub"`
	Room string `validate:"required"`
}

func upgrade(w http.ResponseWriter, r *http.Request) *websocket.Conn { return new(websocket.Conn) }

type Hub struct {
	mu    sync.Mutex
	conns map[*client]struct{}
	api   jsoniter.API
}

func NewHub() *Hub {
	return &Hub{
		conns: map[*client]struct{}{},
		api:   jsoniter.Config{EscapeHTML: true}.Froze(), // silent
	}
}

// For each message.
func (h *Hub) serve(w http.ResponseWriter, r *http.Request) {
	conn := upgrade(w, r)
	for {
		_, data, err := conn.ReadMessage()
		if err != nil {
			return
		}
		var m Msg
		_ = json.Unmarshal(data, &m)
		if validator.New().Struct(m) != nil { // report
			continue
		}
		_ = conn.WriteJSON(m)
	}
}

// For each connection: the handler runs for each.
func (h *Hub) perConn(w http.ResponseWriter, r *http.Request) {
	conn := upgrade(w, r)
	v := validator.New() // report
	for {
		_, data, err := conn.ReadMessage()
		if err != nil {
			return
		}
		m := Msg{Op: string(data)}
		if v.Struct(&m) == nil {
			_ = conn.WriteJSON(m)
		}
	}
}

// An object for the connection that is dropped with it.
type pump struct {
	conn *websocket.Conn
	api  jsoniter.API
}

func newPump(c *websocket.Conn) *pump {
	return &pump{c, jsoniter.Config{UseNumber: true}.Froze()} // report
}

func (p *pump) run() {
	for {
		_, data, err := p.conn.ReadMessage()
		if err != nil {
			return
		}
		var m Msg
		if p.api.Unmarshal(data, &m) == nil {
			_ = p.conn.WriteJSON(m)
		}
	}
}

func (h *Hub) pumped(w http.ResponseWriter, r *http.Request) { newPump(upgrade(w, r)).run() }

// Two goroutines for a connection.
func (h *Hub) split(w http.ResponseWriter, r *http.Request) {
	conn := upgrade(w, r)
	in := make(chan []byte)
	go func() {
		defer close(in)
		for {
			_, b, err := conn.ReadMessage()
			if err != nil {
				return
			}
			in <- b
		}
	}()
	for b := range in {
		v := validator.New() // report
		if v.Var(string(b), "json") == nil {
			_ = conn.WriteJSON(b)
		}
	}
}

// Operations in a table.
var ops = map[string]func(*client, Msg) error{
	"sub":   func(c *client, m Msg) error { return validator.New().Struct(m) }, // report
	"unsub": (*client).unsub,
}

func (c *client) unsub(m Msg) error {
	v := validator.New() // report
	return v.StructPartial(m, "Room")
}

type client struct {
	hub  *Hub
	conn *websocket.Conn
	v    *validator.Validate
}

func (h *Hub) dispatch(w http.ResponseWriter, r *http.Request) {
	c := &client{hub: h, conn: upgrade(w, r)}
	for {
		_, b, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		var m Msg
		if h.api.Unmarshal(b, &m) == nil {
			if f := ops[m.Op]; f != nil {
				_ = f(c, m)
			}
		}
	}
}

// Mirror: kept in the hub, which lives long.
func (h *Hub) join(w http.ResponseWriter, r *http.Request) {
	c := &client{hub: h, conn: upgrade(w, r), v: validator.New()} // silent
	h.mu.Lock()
	defer h.mu.Unlock()
	h.conns[c] = struct{}{}
}

// Mirror: the hub's.
func (h *Hub) echo(w http.ResponseWriter, r *http.Request) {
	conn := upgrade(w, r)
	for _, b, err := conn.ReadMessage(); err == nil; _, b, err = conn.ReadMessage() {
		var m Msg
		_ = h.api.Unmarshal(b, &m)
		_ = conn.WriteJSON(m)
	}
}

func Routes() *http.ServeMux {
	h := NewHub()
	mux := http.NewServeMux()
	mux.HandleFunc("/serve", h.serve)
	mux.HandleFunc("/conn", h.perConn)
	mux.HandleFunc("/pumped", h.pumped)
	mux.HandleFunc("/split", h.split)
	mux.HandleFunc("/dispatch", h.dispatch)
	mux.HandleFunc("/join", h.join)
	mux.HandleFunc("/echo", h.echo)
	return mux
}
