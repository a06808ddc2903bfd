package mapperlint

import (
	"os"
	"testing"
)

// TestGrowth holds that what the analysis allocates grows as the lines of a package do, for each of the
// shapes: the square is four times as much for each line of a package that is four times as large. How long it
// takes is left to BenchmarkScale, since that hangs on the machine.
func TestGrowth(t *testing.T) {
	if os.Getenv("SLOW") == "" {
		t.Skip("takes half a minute: set SLOW=1")
	}
	const (
		growth  = 1.7
		perLine = 40e3 // bytes, most of which are garbage at once
	)
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			small, large := 5, 20 // times the smallest size
			if s.name == "nesting" {
				small, large = 2, 8 // the parser allows no more
			}
			few, many := newSubject(t, s, s.n*small), newSubject(t, s, s.n*large)
			x, y := few.bytesPerLine(t), many.bytesPerLine(t)
			if y > growth*x || y > perLine {
				t.Errorf("%d lines take %.0f bytes each, %d lines %.0f: want no more than %.1f times that, and %.0f", few.lines, x, many.lines, y, growth, perLine)
			}
		})
	}
}

// bytesPerLine returns what a run allocates for each line of the package.
func (s *subject) bytesPerLine(t *testing.T) float64 {
	return float64(s.run(t).bytes) / float64(s.lines)
}
