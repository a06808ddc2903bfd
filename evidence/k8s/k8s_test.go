package k8s

import (
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

func TestEvidence(t *testing.T)  { bench.Verify(t, "k8s", Cases()) }
func BenchmarkCost(b *testing.B) { bench.Cost(b, Cases()) }
func BenchmarkKept(b *testing.B) { bench.Kept(b, Cases()) }
