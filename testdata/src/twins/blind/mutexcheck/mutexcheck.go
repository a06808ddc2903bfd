// Package mutexcheck fills what is shared under a lock.
package mutexcheck

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
)

type query struct{ Page int }

var (
	mu sync.Mutex
	rw sync.RWMutex

	decA, decB, decC, decD, decE *form.Decoder
)

func listA(c *gin.Context) {
	mu.Lock()
	if decA == nil {
		decA = form.NewDecoder() // silent
	}
	mu.Unlock()
	_ = decA.Decode(&query{}, c.QueryMap("q"))
}

func decoderB() *form.Decoder {
	rw.RLock()
	d := decB
	rw.RUnlock()
	if d != nil {
		return d
	}
	rw.Lock()
	defer rw.Unlock()
	if decB == nil {
		decB = form.NewDecoder() // silent
	}
	return decB
}

func listB(c *gin.Context) { _ = decoderB().Decode(&query{}, c.QueryMap("q")) }

func decoderC() *form.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if decC != nil {
		return decC
	}
	d := form.NewDecoder() // silent
	d.SetTagName("q")
	decC = d
	return d
}

func listC(c *gin.Context) { _ = decoderC().Decode(&query{}, c.QueryMap("q")) }

func locked(f func()) {
	mu.Lock()
	defer mu.Unlock()
	f()
}

func listD(c *gin.Context) {
	locked(func() {
		if decD == nil {
			decD = form.NewDecoder() // silent
		}
	})
	_ = decD.Decode(&query{}, c.QueryMap("q"))
}

type lazy struct {
	mu  sync.Mutex
	dec *form.Decoder
}

func (l *lazy) get() *form.Decoder {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.dec == nil {
		l.dec = form.NewDecoder() // silent
	}
	return l.dec
}

var shared lazy

func listE(c *gin.Context) { _ = shared.get().Decode(&query{}, c.QueryMap("q")) }

// A lock alone builds nothing once.
func listF(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	decE = form.NewDecoder() // report
	_ = decE.Decode(&query{}, c.QueryMap("q"))
}

func listG(c *gin.Context) {
	mu.Lock()
	d := form.NewDecoder() // report
	mu.Unlock()
	_ = d.Decode(&query{}, c.QueryMap("q"))
}

type guarded struct {
	mu  sync.Mutex
	dec *form.Decoder
}

func (g *guarded) get() *form.Decoder {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.dec == nil {
		g.dec = form.NewDecoder() // report
	}
	return g.dec
}

// The lazy object itself is made for the request.
func listH(c *gin.Context) {
	var g guarded
	_ = g.get().Decode(&query{}, c.QueryMap("q"))
}
