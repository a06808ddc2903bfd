// Package streams has connections that stay open. What decides: whether the connection's loop makes it; that a connection is a request,
// too, is the other side of it.
package streams

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type message struct {
	Room string `json:"room" validate:"required"`
	Text string `json:"text"`
}

type Hub struct {
	upgrade func(w http.ResponseWriter, r *http.Request) (*websocket.Conn, error)
	rules   *validator.Validate
	in      chan message
	subs    chan chan message
}

func NewHub(upgrade func(http.ResponseWriter, *http.Request) (*websocket.Conn, error)) *Hub {
	h := &Hub{
		upgrade: upgrade,
		rules:   validator.New(), // silent
		in:      make(chan message),
		subs:    make(chan chan message),
	}
	go h.loop()
	return h
}

// loop hands out messages as long as the process runs.
func (h *Hub) loop() {
	clean := bluemonday.UGCPolicy() // silent
	var subs []chan message
	for {
		select {
		case s := <-h.subs:
			subs = append(subs, s)
		case m := <-h.in:
			m.Text = clean.Sanitize(m.Text)
			for _, s := range subs {
				s <- m
			}
		}
	}
}

// chat makes one transformer for a connection: a connection is a request.
func (h *Hub) chat(w http.ResponseWriter, r *http.Request) {
	c, err := h.upgrade(w, r)
	if err != nil {
		return
	}
	t := mold.New() // report
	for {
		_, data, err := c.ReadMessage()
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(data, &m) != nil || t.Struct(r.Context(), &m) != nil || h.rules.Struct(m) != nil {
			continue
		}
		h.in <- m
	}
}

// events writes what comes, for one who listens.
func (h *Hub) events(w http.ResponseWriter, r *http.Request) {
	sub := make(chan message, 8)
	h.subs <- sub
	beat := time.NewTicker(15 * time.Second)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-beat.C:
			fmt.Fprint(w, ": beat\n\n")
		case m := <-sub:
			api := jsoniter.Config{SortMapKeys: true}.Froze() // report
			data, err := api.Marshal(m)
			if err != nil {
				return
			}
			fmt.Fprintf(w, "data: %s\n\n", data)
		}
	}
}

// peer is a connection that reads in one goroutine and writes in another.
type peer struct {
	hub  *Hub
	conn *websocket.Conn
	out  chan message
	api  jsoniter.API
}

var compact = jsoniter.Config{EscapeHTML: false}.Froze() // silent

func (h *Hub) join(w http.ResponseWriter, r *http.Request) {
	c, err := h.upgrade(w, r)
	if err != nil {
		return
	}
	p := &peer{hub: h, conn: c, out: make(chan message, 8), api: compact}
	go p.write()
	p.read()
}

func (p *peer) read() {
	for {
		_, data, err := p.conn.ReadMessage()
		if err != nil {
			close(p.out)
			return
		}
		p.receive(data)
	}
}

func (p *peer) receive(data []byte) {
	var m message
	if err := p.api.Unmarshal(data, &m); err != nil {
		return
	}
	if err := validator.New().Struct(m); err != nil { // report
		return
	}
	p.hub.in <- m
}

func (p *peer) write() {
	policy := bluemonday.UGCPolicy() // report
	for m := range p.out {
		m.Text = policy.Sanitize(m.Text)
		if err := p.conn.WriteJSON(m); err != nil {
			return
		}
	}
}

func (h *Hub) Routes(m *http.ServeMux) {
	m.HandleFunc("/chat", h.chat)
	m.HandleFunc("/events", h.events)
	m.HandleFunc("/join", h.join)
}
