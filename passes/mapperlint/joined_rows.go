package mapperlint

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// inRows returns what is joined, by what is told as one: changes of one request that do
// the same in lines that follow each other, which are one decision. It has the lines alone
// to go by, since the statements may stand in another package.
func inRows(js []summary.JoinedChange) [][]summary.JoinedChange {
	js = slices.Clone(js)
	slices.SortStableFunc(js, func(x, y summary.JoinedChange) int {
		xf, xl := lineOf(x)
		yf, yl := lineOf(y)
		return cmp.Or(strings.Compare(x.Request.Key, y.Request.Key), strings.Compare(xf, yf), xl-yl)
	})
	var rows [][]summary.JoinedChange
	for i := 0; i < len(js); {
		end := i + 1
		for end < len(js) && followsLine(js[end-1], js[end]) {
			end++
		}
		if end-i >= changes.RowLength {
			rows = append(rows, js[i:end])
		} else {
			for _, j := range js[i:end] {
				rows = append(rows, []summary.JoinedChange{j})
			}
		}
		i = end
	}
	return rows
}

// maxApart is how many lines the next such statement may be away: an empty line may part
// them, and what is done about an error.
const maxApart = 5

// followsLine reports whether y does the same as x in one of the next lines.
func followsLine(x, y summary.JoinedChange) bool {
	xf, xl := lineOf(x)
	yf, yl := lineOf(y)
	return x.Request.Key == y.Request.Key && x.Request.By == y.Request.By && x.Change.Row == y.Change.Row && x.Change.What == y.Change.What &&
		xf == yf && xl < yl && yl <= xl+maxApart
}

// lineOf splits the place of a change.
func lineOf(j summary.JoinedChange) (file string, line int) {
	i := strings.LastIndexByte(j.Change.Where, ':')
	line, _ = strconv.Atoi(j.Change.Where[i+1:])
	return j.Change.Where[:max(i, 0)], line
}
