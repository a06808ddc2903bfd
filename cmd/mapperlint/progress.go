package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"golang.org/x/tools/go/analysis"
)

// progress shows on a terminal how far a long run has come: one line, drawn
// over itself and erased at the end. Elsewhere it is silent.
type progress struct {
	draw func(string) // nil if there is no terminal

	mu    sync.Mutex
	phase string
	done  int
	total int
	stop  chan struct{}
}

// drawEvery is rare enough to cost nothing, and the first line comes late
// enough that short runs show none.
const drawEvery = 300 * time.Millisecond

// newProgress starts to show progress on f if f is a terminal.
func newProgress(f *os.File) *progress {
	p := &progress{stop: make(chan struct{})}
	if !isTerminal(f) {
		return p
	}
	p.draw = func(s string) { fmt.Fprint(f, s) }
	go p.keepDrawing()
	return p
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

func (p *progress) keepDrawing() {
	tick := time.NewTicker(drawEvery)
	defer tick.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-tick.C:
			p.mu.Lock()
			p.draw(eraseLine + p.line())
			p.mu.Unlock()
		}
	}
}

const eraseLine = "\r\x1b[K"

// line returns what the progress line says.
func (p *progress) line() string {
	if p.total == 0 {
		return "mapperlint: " + p.phase
	}
	return fmt.Sprintf("mapperlint: %s %d/%d packages", p.phase, p.done, p.total)
}

// begin enters a phase of total packages, or of an unknown number if 0.
func (p *progress) begin(phase string, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.phase, p.done, p.total = phase, 0, total
}

// step says that one more package of the phase is done.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
}

// end erases the line.
func (p *progress) end() {
	close(p.stop)
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.draw != nil {
		p.draw(eraseLine)
		p.draw = func(string) {} // a last tick may be on its way
	}
}

// watch makes each run of the analyzer a step.
func (p *progress) watch(a *analysis.Analyzer) {
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		defer p.step()
		return run(pass)
	}
}
