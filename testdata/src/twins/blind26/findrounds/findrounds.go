// Command findrounds serves forms that come by queues. What decides: whether the loop goes on behind the build.
package main

import (
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
)

type event struct {
	name string
	used bool
	form map[string][]string
}

type hub struct {
	in   chan event
	list []event
}

// first waits for the first that has a name.
func (h *hub) first() {
	for ev := range h.in {
		if ev.name == "first" {
			dec := form.NewDecoder() // silent
			log.Print(dec.Decode(new(int), ev.form))
			return
		}
	}
}

func (h *hub) used() {
	for ev := range h.in {
		if !ev.used {
			continue
		}
		dec := form.NewDecoder() // report
		if err := dec.Decode(new(int), ev.form); err != nil {
			break
		}
	}
}

func (h *hub) always() {
	for ev := range h.in {
		dec := form.NewDecoder() // silent
		log.Print(dec.Decode(new(int), ev.form))
		break
	}
}

func (h *hub) inSwitch() {
	for ev := range h.in {
		switch ev.name {
		case "one":
			dec := form.NewDecoder() // report
			log.Print(dec.Decode(new(int), ev.form))
			break
		case "two":
			return
		}
	}
}

func (h *hub) labelled() {
search:
	for ev := range h.in {
		switch ev.name {
		case "one":
			dec := form.NewDecoder() // silent
			log.Print(dec.Decode(new(int), ev.form))
			break search
		}
	}
	log.Print("found")
}

func (h *hub) ends() {
	for open := true; open; {
		ev, ok := <-h.in
		if open = ok && !ev.used; ev.used {
			dec := form.NewDecoder() // silent
			log.Print(dec.Decode(new(int), ev.form))
		}
	}
}

func (h *hub) goesOn() {
	for open := true; open; {
		ev, ok := <-h.in
		if open = ok; ev.used {
			dec := form.NewDecoder() // report
			log.Print(dec.Decode(new(int), ev.form))
		}
	}
}

func show(w http.ResponseWriter, r *http.Request) {
	for _, f := range []string{"a", "b"} {
		if r.URL.Query().Has(f) {
			_ = form.NewDecoder().Decode(new(int), r.URL.Query()) // report
			return
		}
	}
}

func main() {
	h := &hub{in: make(chan event)}
	go h.first()
	go h.used()
	go h.always()
	go h.inSwitch()
	go h.labelled()
	go h.ends()
	go h.goesOn()
	http.HandleFunc("/show", show)
	log.Fatal(http.ListenAndServe(":80", nil))
}
