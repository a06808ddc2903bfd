// Command cmd serves a hub of another package. What decides: what that calls for each message.
package main

import (
	"context"
	"log"
	"net"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/hubkits/hub"
)

type chat struct {
	hub.Hub
	dec *schema.Decoder
}

func newChat() *chat {
	c := &chat{}
	c.OnStart = func() error {
		c.dec = schema.NewDecoder() // silent
		return nil
	}
	c.OnMessage = c.message
	return c
}

func (c *chat) message(conn *hub.Conn, m hub.Message) {
	_ = c.dec.Decode(&m, nil)
	p := bluemonday.UGCPolicy() // report
	conn.Send(hub.Message{Text: p.Sanitize(m.Text)})
}

func check(c *hub.Conn, m hub.Message) {
	v := validator.New() // report
	if v.Struct(m) == nil {
		c.Send(m)
	}
}

func open(c *hub.Conn) func(m hub.Message) {
	return func(m hub.Message) {
		e := form.NewEncoder() // report
		_, _ = e.Encode(m)
		c.Send(m)
	}
}

func main() {
	l, err := net.Listen("tcp", ":7000")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	go func() { log.Println((&hub.Hub{OnMessage: check}).Serve(ctx, l)) }()
	go func() { log.Println((&hub.Hub{Open: open}).Serve(ctx, l)) }()
	t := mold.New() // silent
	h := hub.Hub{OnMessage: func(c *hub.Conn, m hub.Message) {
		_ = t.Struct(ctx, &m)
		c.Send(m)
	}}
	go func() { log.Println(h.Serve(ctx, l)) }()
	log.Fatal(newChat().Serve(ctx, l))
}
