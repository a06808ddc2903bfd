// Command innerouter pulls batches and works on them. What decides: which of two loops is left.
package main

import (
	"context"
	"log"

	"github.com/nats-io/nats.go"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type puller struct{ sub *nats.Subscription }

func (p *puller) batch() []*nats.Msg {
	ms, err := p.sub.Fetch(10)
	if err != nil {
		log.Fatal(err)
	}
	return ms
}

func (p *puller) innerBreak() {
	for {
		for _, m := range p.batch() {
			c := jsonschema.NewCompiler() // silent
			log.Print(c.AddResource("a.json", m.Subject))
			break
		}
	}
}

func (p *puller) outerBreak() {
outer:
	for {
		for range p.batch() {
			c := jsonschema.NewCompiler() // silent
			s, _ := c.Compile("b.json")   // silent: the compiler is what is built
			log.Print(s.Validate(1))
			break outer
		}
	}
}

func (p *puller) outerContinue() {
outer:
	for {
		for range p.batch() {
			c := jsonschema.NewCompiler() // report
			log.Print(c.AddResource("c.json", 1))
			continue outer
		}
	}
}

func (p *puller) between() {
	for {
		c := jsonschema.NewCompiler() // report
		for range p.batch() {
			log.Print(c.AddResource("d.json", 1))
		}
	}
}

func (p *puller) jumpOut() {
	for {
		for _, m := range p.batch() {
			if m.Subject == "stop" {
				goto out
			}
		}
	}
out:
	c := jsonschema.NewCompiler() // silent
	log.Print(c.AddResource("e.json", 1))
}

func (p *puller) returnAfterAll(ctx context.Context) {
	for ctx.Err() == nil {
		ms := p.batch()
		if len(ms) > 0 {
			c := jsonschema.NewCompiler() // silent
			for range ms {
				log.Print(c.AddResource("f.json", 1))
			}
			return
		}
	}
}

func (p *puller) returnIfAll(ctx context.Context) {
	for ctx.Err() == nil {
		ms := p.batch()
		if len(ms) > 0 {
			c := jsonschema.NewCompiler() // silent
			for _, m := range ms {
				if m.Subject == "last" {
					return
				}
				log.Print(c.AddResource("g.json", 1))
			}
		}
	}
}

func (p *puller) literal() {
	for {
		for range p.batch() {
			func() {
				c := jsonschema.NewCompiler() // report
				log.Print(c.AddResource("h.json", 1))
				return
			}()
		}
	}
}

func main() {
	ctx := context.Background()
	p := &puller{new(nats.Subscription)}
	go p.innerBreak()
	go p.outerBreak()
	go p.outerContinue()
	go p.between()
	go p.jumpOut()
	go p.returnAfterAll(ctx)
	go p.returnIfAll(ctx)
	p.literal()
}
