// Package rates converts amounts between currencies.
package rates

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
)

// refreshEvery is how old rates may become.
const refreshEvery = 10 * time.Minute

// reference holds how much of each currency one euro buys. A service in
// production would ask a bank for it.
//
//go:embed reference.csv
var reference string

// A Table knows the rates of the moment. It is safe for concurrent use.
type Table struct {
	mu      sync.RWMutex
	perEuro map[string]float64
}

// NewTable returns a table that renews itself as long as the process lives.
//
//mapperlint:mapper safe
func NewTable() *Table {
	t := new(Table)
	t.load()
	go t.refresh()
	return t
}

func (t *Table) refresh() {
	for range time.Tick(refreshEvery) {
		t.load()
	}
}

func (t *Table) load() {
	rows, err := csv.NewReader(strings.NewReader(reference)).ReadAll()
	if err != nil {
		return // what is known stays
	}
	perEuro := map[string]float64{"EUR": 1}
	for _, row := range rows {
		if rate, err := strconv.ParseFloat(row[1], 64); err == nil && rate > 0 {
			perEuro[row[0]] = rate
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.perEuro = perEuro
}

// Convert returns an amount of one currency in another one, rounded to the cent.
func (t *Table) Convert(amount model.Cents, from, to string) (model.Cents, error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	source, target := t.perEuro[from], t.perEuro[to]
	if source == 0 || target == 0 {
		return 0, fmt.Errorf("no rate from %s to %s", from, to)
	}
	return model.Cents(float64(amount)/source*target + 0.5), nil
}
