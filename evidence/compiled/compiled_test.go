package compiled

import (
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

func TestEvidence(t *testing.T)  { bench.Verify(t, "compiled", Cases()) }
func BenchmarkCost(b *testing.B) { bench.Cost(b, Cases()) }
func BenchmarkKept(b *testing.B) { bench.Kept(b, Cases()) }
